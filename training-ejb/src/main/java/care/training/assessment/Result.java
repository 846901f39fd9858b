package care.training.assessment;

import care.training.scheduling.Booking;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** A candidate's published result of both parts. */
@Entity
@Table(name = "result")
public class Result {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "booking_id")
    private UUID bookingId;

    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "theory")
    private BigDecimal theory;

    @Column(name = "skills")
    private BigDecimal skills;

    @Column(name = "theory_from")
    private UUID theoryFrom;

    @Column(name = "skills_from")
    private UUID skillsFrom;

    @Column(name = "passed")
    private boolean passed;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ResultState state;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "notice_ends_on")
    private LocalDate noticeEndsOn;

    protected Result() {}

    /**
     * Publishes where a candidate stands; a part that she carries stands with the mark that it was passed with.
     */
    Result(Booking booking, CandidateStanding standing, Publication publication) {
        this.id = UUID.randomUUID();
        this.bookingId = booking.id();
        this.sessionId = booking.sessionId();
        this.personId = booking.personId();
        this.theory = standing.theory();
        this.skills = standing.skills();
        if (standing.earlierTheory() != null) {
            this.theory = standing.earlierTheory().points();
            this.theoryFrom = standing.earlierTheory().resultId();
        }
        if (standing.earlierSkills() != null) {
            this.skills = standing.earlierSkills().points();
            this.skillsFrom = standing.earlierSkills().resultId();
        }
        this.passed = standing.passed();
        this.state = theory == null && skills == null ? ResultState.ABSENT : ResultState.PUBLISHED;
        this.publishedAt = publication.at().truncatedTo(ChronoUnit.MICROS);
        this.publishedBy = publication.by();
        this.noticeEndsOn = publication.noticeEndsOn();
    }

    /** One act of publishing. */
    record Publication(Instant at, String by, LocalDate noticeEndsOn) {}

    /** What the ledger keeps a digest of. */
    byte[] recorded() {
        return recordedOf(personId);
    }

    /** The same while it was on this record of hers. */
    byte[] recordedOf(UUID person) {
        return String.join(
                        "\n",
                        id.toString(),
                        bookingId.toString(),
                        person.toString(),
                        written(theory),
                        written(skills),
                        String.valueOf(theoryFrom),
                        String.valueOf(skillsFrom),
                        String.valueOf(passed),
                        publishedAt.toString(),
                        noticeEndsOn.toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As exact as the database keeps it: one decimal. */
    private static String written(BigDecimal mark) {
        return mark == null ? "null" : mark.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    public UUID id() {
        return id;
    }

    public UUID bookingId() {
        return bookingId;
    }

    public UUID sessionId() {
        return sessionId;
    }

    public UUID personId() {
        return personId;
    }

    /** Points of 100, also of a part that was carried; empty where the candidate did not come. */
    public Optional<BigDecimal> theory() {
        return Optional.ofNullable(theory);
    }

    /** Points of 100, also of a part that was carried; empty where the candidate did not come. */
    public Optional<BigDecimal> skills() {
        return Optional.ofNullable(skills);
    }

    /** The earlier result that the theory mark was carried from; empty where it was sat at this exam. */
    Optional<UUID> theoryFrom() {
        return Optional.ofNullable(theoryFrom);
    }

    /** Likewise for the skills mark. */
    Optional<UUID> skillsFrom() {
        return Optional.ofNullable(skillsFrom);
    }

    public boolean isPassed() {
        return passed;
    }

    public ResultState state() {
        return state;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** The last day of the public notice. */
    public LocalDate noticeEndsOn() {
        return noticeEndsOn;
    }
}
