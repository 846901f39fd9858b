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

    /** The change that gave it to the entry; null of the decision's own. */
    @Column(name = "amendment_id")
    private UUID amendmentId;

    protected BanName() {}

    /** @param change null of the decision's own */
    BanName(Ban ban, Amendment change, int position, PersonName name) {
        this.amendmentId = change == null ? null : change.id();
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
