package care.training.ban;

import care.training.registry.PersonName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A name that a change gives an entry. */
@Entity
@Table(name = "ban_amendment_name")
class ProposedName {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "amendment_id")
    private UUID amendmentId;

    @Column(name = "ban_id")
    private UUID banId;

    @Column(name = "text")
    private String text;

    protected ProposedName() {}

    ProposedName(Amendment change, PersonName name) {
        this.id = UUID.randomUUID();
        this.amendmentId = change.id();
        this.banId = change.banId();
        this.text = name.text();
    }

    UUID amendmentId() {
        return amendmentId;
    }

    PersonName name() {
        return new PersonName(text);
    }
}
