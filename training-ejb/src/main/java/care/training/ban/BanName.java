package care.training.ban;

import care.training.registry.PersonName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A name of the person barred; at position 0 the one the decision names, then aliases. */
@Entity
@Table(name = "ban_name")
class BanName {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "ban_id")
    private UUID banId;

    @Column(name = "position")
    private int position;

    @Column(name = "text")
    private String text;

    protected BanName() {}

    BanName(Ban ban, int position, PersonName name) {
        this.id = UUID.randomUUID();
        this.banId = ban.id();
        this.position = position;
        this.text = name.text();
    }

    UUID id() {
        return id;
    }

    UUID banId() {
        return banId;
    }

    PersonName name() {
        return new PersonName(text);
    }
}
