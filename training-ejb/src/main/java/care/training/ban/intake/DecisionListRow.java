package care.training.ban.intake;

import care.training.kernel.FieldCipher;
import care.training.kernel.Json;
import care.training.kernel.spreadsheet.CellViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A row of a list: what it says, encrypted, until the register has it; what becomes of it, and by which entry. */
// an encrypted column is written only where it changes: a rotation of the key may be at work
@DynamicUpdate
@Entity
@Table(name = "decision_list_row")
class DecisionListRow {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "list_id")
    private UUID listId;

    @Column(name = "position")
    private int position;

    @Column(name = "row_number")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "previewed")
    private RowState previewed;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private RowState state;

    @Column(name = "ban_id")
    private UUID banId;

    @Column(name = "content_cipher")
    private byte[] contentCipher;

    protected DecisionListRow() {}

    /**
     * @param position from 1
     * @param known the entry that the register has already; null where it has none
     */
    DecisionListRow(UUID listId, int position, int number, DecisionContent content, UUID known, FieldCipher cipher) {
        this.id = UUID.randomUUID();
        this.listId = listId;
        this.position = position;
        this.number = number;
        this.previewed = state(content, known);
        this.state = previewed;
        this.banId = known;
        this.contentCipher = cipher.encrypt(Json.write(content), id);
    }

    private static RowState state(DecisionContent content, UUID known) {
        if (!content.violations().isEmpty()) {
            return RowState.REFUSED;
        }
        return known == null ? RowState.ENTER : RowState.SAME_AS_REGISTERED;
    }

    /** The entry holds it from now on. */
    void entered(UUID ban) {
        state = RowState.ENTERED;
        banId = ban;
        contentCipher = null;
    }

    /** It became known between upload and approval. */
    void foundRegistered(UUID ban) {
        state = RowState.SAME_AS_REGISTERED;
        banId = ban;
    }

    /** It was enterable at the upload and is not any more. */
    void refused(DecisionText text, List<CellViolation> violations, FieldCipher cipher) {
        state = RowState.REFUSED;
        contentCipher = cipher.encrypt(Json.write(new DecisionContent(text, violations)), id);
    }

    /** What the log has of it when the list is approved. */
    String recorded() {
        return number + " " + state + (banId == null ? "" : " " + banId);
    }

    UUID id() {
        return id;
    }

    UUID listId() {
        return listId;
    }

    int number() {
        return number;
    }

    RowState previewed() {
        return previewed;
    }

    RowState state() {
        return state;
    }

    UUID banId() {
        return banId;
    }

    /** Empty once the register holds it, or the list was refused. */
    Optional<DecisionContent> content(FieldCipher cipher) {
        return contentCipher == null
                ? Optional.empty()
                : Optional.of(Json.read(cipher.decrypt(contentCipher, id), DecisionContent.class));
    }
}
