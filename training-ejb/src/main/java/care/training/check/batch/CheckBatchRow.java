package care.training.check.batch;

import care.training.check.CheckView;
import care.training.check.intake.ReadRow;
import care.training.check.intake.RejectedRow;
import care.training.kernel.FieldCipher;
import care.training.kernel.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** One row of a list: what is asked, until it is answered; then by which check. */
// an encrypted column is written only where it changes: a rotation of the key may be at work
@DynamicUpdate
@Entity
@Table(name = "check_batch_row")
class CheckBatchRow {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "batch_id")
    private UUID batchId;

    @Column(name = "position")
    private int position;

    @Column(name = "row_number")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private RowOutcome outcome;

    @Column(name = "check_id")
    private UUID checkId;

    @Column(name = "content_cipher")
    private byte[] contentCipher;

    protected CheckBatchRow() {}

    /** @param position from 1 */
    CheckBatchRow(CheckBatch batch, int position, ReadRow row, FieldCipher cipher) {
        id = UUID.randomUUID();
        batchId = batch.id();
        this.position = position;
        number = row.number();
        outcome = row.question().isPresent() ? RowOutcome.WAITING : RowOutcome.INVALID;
        String content = row.question()
                .map(question -> Json.write(AskedRow.of(question)))
                .orElseGet(() -> Json.write(row.rejected()));
        contentCipher = cipher.encrypt(content, id);
    }

    /** The check holds the question from now on. */
    void answered(CheckView check) {
        requireOpen();
        outcome = RowOutcome.of(check.outcome());
        checkId = check.id();
        contentCipher = null;
    }

    void couldNotBeChecked() {
        requireOpen();
        outcome = RowOutcome.COULD_NOT_CHECK;
    }

    /** It may not be asked, which was not known when it was handed in. */
    void refused(RejectedRow why, FieldCipher cipher) {
        requireOpen();
        outcome = RowOutcome.INVALID;
        contentCipher = cipher.encrypt(Json.write(why), id);
    }

    private void requireOpen() {
        if (outcome != RowOutcome.WAITING) {
            throw new IllegalStateException("a row is answered once");
        }
    }

    UUID id() {
        return id;
    }

    UUID batchId() {
        return batchId;
    }

    int number() {
        return number;
    }

    RowOutcome outcome() {
        return outcome;
    }

    Optional<UUID> checkId() {
        return Optional.ofNullable(checkId);
    }

    AskedRow asked(FieldCipher cipher) {
        return Json.read(cipher.decrypt(contentCipher, id), AskedRow.class);
    }

    RejectedRow rejected(FieldCipher cipher) {
        return Json.read(cipher.decrypt(contentCipher, id), RejectedRow.class);
    }
}
