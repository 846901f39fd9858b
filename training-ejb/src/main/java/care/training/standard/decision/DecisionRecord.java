package care.training.standard.decision;

import care.training.kernel.Json;
import care.training.standard.Decided;
import care.training.standard.Facts;
import care.training.standard.StandardOfDay;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** A decision as it is kept; nothing of it is ever changed. */
@Entity
@Table(name = "eligibility_decision")
class DecisionRecord {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "cause")
    private DecisionCause cause;

    @Column(name = "reference")
    private UUID reference;

    @Column(name = "occupation")
    private String occupation;

    @Column(name = "level")
    private int level;

    @Column(name = "edition")
    private String edition;

    @Column(name = "decided_for")
    private LocalDate on;

    @Column(name = "revision")
    private int revision;

    @Column(name = "verdict")
    private String verdict;

    @Column(name = "way")
    private String way;

    @Column(name = "facts")
    @ColumnTransformer(write = "cast(? as json)")
    private String facts;

    @Column(name = "answer")
    @ColumnTransformer(write = "cast(? as json)")
    private String answer;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "organization")
    private String organization;

    protected DecisionRecord() {}

    DecisionRecord(Decided decided, String way, DecisionCause cause, UUID reference) {
        this.id = UUID.randomUUID();
        this.personId = decided.personId();
        this.cause = cause;
        this.reference = reference;
        this.occupation = decided.occupation();
        this.level = decided.level().number();
        this.edition = decided.decision().edition();
        this.on = decided.on();
        this.revision = decided.decision().revision();
        this.verdict = decided.decision().decision().name();
        this.way = way;
        this.facts = Json.write(decided.facts());
        this.answer = Json.write(StoredAnswer.of(decided.decision()));
    }

    void decidedBy(String account, String actingFor, Instant at) {
        decidedBy = account;
        organization = actingFor;
        decidedAt = at;
    }

    /** What its digest in the ledger is made of. */
    byte[] content() {
        return contentOf(personId);
    }

    /** The same while it was on this record of hers. */
    byte[] contentOf(UUID person) {
        return String.join(
                        "\n",
                        person + " " + occupation + " " + edition + " " + revision + " " + on + " " + way,
                        facts,
                        answer)
                .getBytes(StandardCharsets.UTF_8);
    }

    Facts facts() {
        return Json.read(facts, Facts.class);
    }

    StoredAnswer answer() {
        return Json.read(answer, StoredAnswer.class);
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    int level() {
        return level;
    }

    LocalDate on() {
        return on;
    }

    /** The rules of then. */
    StandardOfDay standard() {
        return new StandardOfDay(occupation, edition, revision, on);
    }

    DecisionLine line() {
        return new DecisionLine(
                id,
                cause,
                reference,
                occupation,
                level,
                edition,
                revision,
                on,
                verdict,
                way,
                decidedAt,
                decidedBy,
                organization);
    }
}
