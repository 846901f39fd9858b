package care.training.registry;

import care.training.kernel.Level;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** One thing a person holds, with its source; written by the capability that knows of it, read by eligibility. */
@Entity
@Table(name = "qualification")
public class Qualification {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private QualificationKind kind;

    @Column(name = "occupation")
    private String occupation;

    @Column(name = "level")
    private Integer level;

    @Column(name = "part")
    private String part;

    @Column(name = "tier")
    private String tier;

    @Column(name = "field")
    private String field;

    @Column(name = "title")
    private String title;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "resits")
    private int resits;

    @Column(name = "reference")
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private QualificationSource source;

    @Enumerated(EnumType.STRING)
    @Column(name = "standing")
    private QualificationStanding standing;

    protected Qualification() {}

    private Qualification(
            UUID personId,
            QualificationKind kind,
            String title,
            LocalDate issuedOn,
            String reference,
            QualificationSource source) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.kind = kind;
        this.title = title;
        this.issuedOn = issuedOn;
        this.reference = reference;
        this.source = source;
        this.standing = QualificationStanding.VALID;
    }

    /**
     * A certificate of skill level.
     *
     * @param title the occupation's name as printed
     * @param reference the certificate's number
     */
    public static Qualification certificate(
            UUID personId,
            String occupation,
            Level level,
            String title,
            LocalDate issuedOn,
            String reference,
            QualificationSource source) {
        Qualification held =
                new Qualification(personId, QualificationKind.CERTIFICATE, title, issuedOn, reference, source);
        held.occupation = occupation;
        held.level = level.number();
        return held;
    }

    /**
     * A part of an exam, passed on this platform.
     *
     * @param part THEORY, SKILLS or REVIEW
     * @param validUntil the last day on which it counts, null where it does not end
     * @param reference of the result it comes from
     */
    public static Qualification passedPart(
            UUID personId,
            String occupation,
            Level level,
            String part,
            LocalDate passedOn,
            LocalDate validUntil,
            String reference) {
        Qualification held = new Qualification(
                personId, QualificationKind.PASSED_PART, part, passedOn, reference, QualificationSource.OURS);
        held.occupation = occupation;
        held.level = level.number();
        held.part = part;
        held.validUntil = validUntil;
        return held;
    }

    /**
     * A diploma.
     *
     * @param tier kind of school, as the standards' files name them, e.g. COLLEGE
     * @param field the major's name
     */
    public static Qualification diploma(
            UUID personId,
            String tier,
            String field,
            LocalDate issuedOn,
            String reference,
            QualificationSource source) {
        Qualification held = new Qualification(personId, QualificationKind.DIPLOMA, field, issuedOn, reference, source);
        held.tier = tier;
        held.field = field;
        return held;
    }

    /**
     * A student's proof that she is about to graduate: no diploma yet.
     *
     * @param tier kind of school, as of a diploma
     * @param field the major's name
     * @param graduatesOn the day on which she is to graduate
     */
    public static Qualification study(
            UUID personId,
            String tier,
            String field,
            LocalDate graduatesOn,
            String reference,
            QualificationSource source) {
        Qualification held = diploma(personId, tier, field, graduatesOn, reference, source);
        held.validUntil = graduatesOn;
        return held;
    }

    /**
     * Work in an occupation.
     *
     * @param title the post's name
     * @param to the last day, null while it goes on
     */
    public static Qualification experience(
            UUID personId,
            String occupation,
            String title,
            LocalDate from,
            LocalDate to,
            String reference,
            QualificationSource source) {
        Qualification held = new Qualification(personId, QualificationKind.EXPERIENCE, title, from, reference, source);
        held.occupation = occupation;
        held.validUntil = to;
        return held;
    }

    /**
     * A professional title.
     *
     * @param tier JUNIOR, INTERMEDIATE or SENIOR
     * @param field what it is a title of
     */
    public static Qualification title(
            UUID personId,
            String tier,
            String field,
            LocalDate issuedOn,
            String reference,
            QualificationSource source) {
        Qualification held = new Qualification(personId, QualificationKind.TITLE, field, issuedOn, reference, source);
        held.tier = tier;
        held.field = field;
        return held;
    }

    /** An apprenticeship in an occupation, served to its end on {@code endedOn}. */
    public static Qualification apprenticeship(
            UUID personId,
            String occupation,
            String title,
            LocalDate endedOn,
            String reference,
            QualificationSource source) {
        Qualification held =
                new Qualification(personId, QualificationKind.APPRENTICESHIP, title, endedOn, reference, source);
        held.occupation = occupation;
        return held;
    }

    /** Whether the two say the same thing of the same person. */
    boolean says(Qualification other) {
        return personId.equals(other.personId)
                && kind == other.kind
                && Objects.equals(occupation, other.occupation)
                && title.equals(other.title)
                && issuedOn.equals(other.issuedOn)
                && Objects.equals(validUntil, other.validUntil);
    }

    /** Another part was sat again, and not passed, while this passed part counted. */
    void takeResit() {
        resits++;
    }

    void become(QualificationStanding newStanding) {
        standing = newStanding;
    }

    void become(QualificationSource newSource) {
        source = newSource;
    }

    public UUID id() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    public QualificationKind kind() {
        return kind;
    }

    public Optional<String> occupation() {
        return Optional.ofNullable(occupation);
    }

    public Optional<Level> level() {
        return Optional.ofNullable(level).map(Level::of);
    }

    public Optional<String> part() {
        return Optional.ofNullable(part);
    }

    public Optional<String> tier() {
        return Optional.ofNullable(tier);
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    public String title() {
        return title;
    }

    /** The day of issue; of experience the first day. */
    public LocalDate issuedOn() {
        return issuedOn;
    }

    /**
     * The last day on which it counts, of experience the last day of work, of a student's proof the day of graduation;
     * empty where there is none.
     */
    public Optional<LocalDate> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    /** Of a passed part: how often another part was sat again without passing it while this one counted. */
    public int resits() {
        return resits;
    }

    /** The last day on which it counts has not passed on {@code day}, and its first has come. */
    public boolean countsOn(LocalDate day) {
        return standing == QualificationStanding.VALID
                && !issuedOn.isAfter(day)
                && (validUntil == null || !validUntil.isBefore(day));
    }

    public String reference() {
        return reference;
    }

    public QualificationSource source() {
        return source;
    }

    public QualificationStanding standing() {
        return standing;
    }
}
