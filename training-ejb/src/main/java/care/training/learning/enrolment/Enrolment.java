package care.training.learning.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person's place in a class. It is kept when she withdraws: the hours she was there stay on her record. */
@Entity
@Table(name = "enrolment")
public class Enrolment {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "class_id")
    private UUID classId;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected Enrolment() {}

    Enrolment(UUID personId, UUID classId, Instant enrolledAt) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.classId = classId;
        this.enrolledAt = enrolledAt;
    }

    void withdraw(Instant at) {
        withdrawnAt = at;
    }

    EnrolmentView view() {
        return new EnrolmentView(id, classId, enrolledAt, withdrawnAt);
    }

    public UUID id() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    public UUID classId() {
        return classId;
    }

    public Instant enrolledAt() {
        return enrolledAt;
    }

    /** Null while she has the place. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }
}
