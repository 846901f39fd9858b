package care.training.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One run of a course: its dates, its place and its seats. */
@Entity
@Table(name = "class_offering")
public class ClassOffering {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "course_id")
    private UUID courseId;

    @Column(name = "code")
    private String code;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "seats")
    private int seats;

    // never written from here: only ClassSeats counts
    @Column(name = "seats_taken", insertable = false, updatable = false)
    private int seatsTaken;

    @Column(name = "place")
    private String place;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Version
    @Column(name = "version")
    private int version;

    protected ClassOffering() {}

    public ClassOffering(Course course, ClassData data) {
        this.id = UUID.randomUUID();
        this.courseId = course.id();
        this.code = data.code();
        take(data);
    }

    /** Whether the class could have that many seats: never fewer than are taken. */
    public boolean canHaveSeats(int wanted) {
        return wanted >= seatsTaken;
    }

    /** Takes over what the provider says now, and offers it again where it was withdrawn. */
    public void describe(ClassData data) {
        withdrawnAt = null;
        take(data);
    }

    /** No longer offered. Whoever calls this holds the class and has seen that no seat is taken. */
    public void withdraw(Instant at) {
        withdrawnAt = at;
    }

    private void take(ClassData data) {
        startsOn = data.startsOn();
        endsOn = data.endsOn();
        seats = data.seats();
        place = data.place();
    }

    public ClassData data() {
        return new ClassData(code, startsOn, endsOn, seats, place);
    }

    public UUID id() {
        return id;
    }

    public UUID courseId() {
        return courseId;
    }

    public String code() {
        return code;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public int seatsTaken() {
        return seatsTaken;
    }
}
