package care.training.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person's place in a class. Written by {@link Enrolments#enrol} in one statement with its seat. */
@Entity
@Table(name = "enrolment")
class Enrolment {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "class_id")
    private UUID classId;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    protected Enrolment() {}

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    UUID classId() {
        return classId;
    }

    Instant enrolledAt() {
        return enrolledAt;
    }
}
