package care.training.exam;

import care.training.exam.bank.PaperItem;
import care.training.kernel.Json;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The paper of a session, with its keys; written once by {@link Papers}, never changed. */
@Entity
@Table(name = "paper")
public class Paper {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "session_id", insertable = false, updatable = false)
    private UUID sessionId;

    @Column(name = "items", insertable = false, updatable = false)
    private String items;

    @Column(name = "item_count", insertable = false, updatable = false)
    private int itemCount;

    @Column(name = "digest", insertable = false, updatable = false)
    private String digest;

    @Column(name = "assembled_at", insertable = false, updatable = false)
    private Instant assembledAt;

    protected Paper() {}

    public UUID id() {
        return id;
    }

    /** SHA-256 over every item with its key and points, in hexadecimal digits. */
    public String digest() {
        return digest;
    }

    public int itemCount() {
        return itemCount;
    }

    public Instant assembledAt() {
        return assembledAt;
    }

    List<PaperItem> items() {
        return List.of(Json.read(items, PaperItem[].class));
    }

    /** Problems: NO_SUCH_ITEM. */
    PaperItem item(int number) {
        if (number < 1 || number > itemCount) {
            throw new Problem(ProblemCode.NO_SUCH_ITEM, number, itemCount);
        }
        return items().get(number - 1);
    }

    /** The text that is digested: one line an item, with all that marking depends on. */
    static String canonical(List<PaperItem> items) {
        StringBuilder text = new StringBuilder();
        for (PaperItem item : items) {
            text.append(item.item())
                    .append('\t')
                    .append(item.code())
                    .append('\t')
                    .append(item.kind())
                    .append('\t')
                    .append(plain(item.points()))
                    .append('\t')
                    .append(item.key())
                    .append('\t')
                    .append(item.stem())
                    .append('\t')
                    .append(String.join("\t", item.options()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }
}
