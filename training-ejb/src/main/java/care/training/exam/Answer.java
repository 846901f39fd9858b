package care.training.exam;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An answer as it is saved; written only by the one statement of {@link AnswerSheet}. */
@Entity
@Immutable
@Table(name = "answer")
@IdClass(Answer.Place.class)
public class Answer {
    @Id
    @Column(name = "sitting_id")
    private UUID sittingId;

    @Id
    @Column(name = "item")
    private int item;

    @Column(name = "sequence")
    private long sequence;

    @Column(name = "answer")
    private String text;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected Answer() {}

    Answer(UUID sittingId, int item, long sequence, String text, Instant savedAt) {
        this.sittingId = sittingId;
        this.item = item;
        this.sequence = sequence;
        this.text = text;
        this.savedAt = savedAt;
    }

    public UUID sittingId() {
        return sittingId;
    }

    public int item() {
        return item;
    }

    public long sequence() {
        return sequence;
    }

    /** In the normal form of the item's kind; empty when the answer was taken back. */
    public String text() {
        return text;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** Which answer: of one sitting to one item. */
    public static class Place implements Serializable {
        private UUID sittingId;
        private int item;

        public Place() {}

        Place(UUID sittingId, int item) {
            this.sittingId = sittingId;
            this.item = item;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Place place && place.item == item && Objects.equals(place.sittingId, sittingId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(sittingId, item);
        }
    }
}
