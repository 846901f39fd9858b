package care.training.registry.employment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Somebody whom an employer calls by a number of its own. */
@Entity
@Table(name = "staff_member")
class StaffMember {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "organization")
    private String organization;

    @Column(name = "person_ref")
    private String personRef;

    @Column(name = "person_id")
    private UUID personId;

    protected StaffMember() {}

    StaffMember(String organization, PersonRef personRef, UUID personId) {
        this.id = UUID.randomUUID();
        this.organization = organization;
        this.personRef = personRef.value();
        this.personId = personId;
    }

    UUID id() {
        return id;
    }

    String organization() {
        return organization;
    }

    String personRef() {
        return personRef;
    }

    UUID personId() {
        return personId;
    }

    /** Under which qualifications that come from this filing are kept. */
    String reference() {
        return "STAFF " + id;
    }
}
