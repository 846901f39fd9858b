package care.training.scheduling;

import care.training.kernel.Level;
import care.training.kernel.PlatformClock;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import care.training.standard.Standard;
import care.training.standard.StandardOfDay;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An exam of one occupation and level at one site, with its two parts, its seats and the time to register for them. */
@Entity
@Table(name = "exam_session")
public class ExamSession {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "occupation")
    private String occupation;

    @Column(name = "level")
    private int level;

    @Column(name = "edition")
    private String edition;

    @Column(name = "standards_revision")
    private int standardsRevision;

    @Column(name = "organizer")
    private String organizer;

    @Column(name = "site_id")
    private UUID siteId;

    @Column(name = "theory_at")
    private Instant theoryAt;

    @Column(name = "skills_at")
    private Instant skillsAt;

    @Column(name = "seats")
    private int seats;

    /** Changed only by the conditional updates of {@link Seats}, never from a copy in memory. */
    @Column(name = "seats_taken", updatable = false)
    private int seatsTaken;

    @Column(name = "registration_opens")
    private Instant registrationOpens;

    @Column(name = "registration_closes")
    private Instant registrationCloses;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode")
    private SessionMode mode;

    @Column(name = "scheduled_at")
    private Instant scheduledAt;

    @Column(name = "scheduled_by")
    private String scheduledBy;

    protected ExamSession() {}

    /** A session as asked for, every value of it given and consistent. */
    ExamSession(NewSession plan, Standard standard, SocialCreditCode organizer, Site site, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.occupation = plan.occupation();
        this.level = plan.level().number();
        this.edition = standard.edition();
        this.standardsRevision = standard.revision();
        this.organizer = organizer.value();
        this.siteId = site.id();
        this.theoryAt = plan.theoryAt();
        this.skillsAt = plan.skillsAt();
        this.seats = plan.seats();
        this.registrationOpens = plan.registrationOpens();
        this.registrationCloses = plan.registrationCloses();
        this.mode = plan.mode();
        this.scheduledAt = now;
        this.scheduledBy = by;
    }

    /** Problems: REGISTRATION_NOT_OPEN, REGISTRATION_CLOSED, each with the time. */
    void requireRegistrationOpen(Instant now) {
        if (now.isBefore(registrationOpens)) {
            throw new Problem(ProblemCode.REGISTRATION_NOT_OPEN, Times.shown(registrationOpens));
        }
        if (!now.isBefore(registrationCloses)) {
            throw new Problem(ProblemCode.REGISTRATION_CLOSED, Times.shown(registrationCloses));
        }
    }

    /** Until registration closes a seat can be given back. */
    boolean isCancellable(Instant now) {
        return now.isBefore(registrationCloses);
    }

    public boolean isOrganizedBy(SocialCreditCode organization) {
        return organizer.equals(organization.value());
    }

    public SessionPhase phase(Instant now) {
        if (now.isBefore(registrationOpens)) {
            return SessionPhase.ANNOUNCED;
        }
        if (now.isBefore(registrationCloses)) {
            return seatsTaken < seats ? SessionPhase.OPEN : SessionPhase.FULL;
        }
        return now.isBefore(theoryAt) ? SessionPhase.CLOSED : SessionPhase.HELD;
    }

    public UUID id() {
        return id;
    }

    public String occupation() {
        return occupation;
    }

    public Level level() {
        return Level.of(level);
    }

    /** Edition of the standard that was in force for the day of the theory exam when the session was scheduled. */
    public String edition() {
        return edition;
    }

    /** Revision of the standards that was the newest when the session was scheduled. */
    public int standardsRevision() {
        return standardsRevision;
    }

    /** The standard under which the session was scheduled, whatever was corrected since. */
    public StandardOfDay standard() {
        return new StandardOfDay(
                occupation,
                edition,
                standardsRevision,
                theoryAt.atZone(PlatformClock.ZONE).toLocalDate());
    }

    public SocialCreditCode organizer() {
        return new SocialCreditCode(organizer);
    }

    public UUID siteId() {
        return siteId;
    }

    public Instant theoryAt() {
        return theoryAt;
    }

    public Instant skillsAt() {
        return skillsAt;
    }

    /** The day of the skills exam, in Asia/Shanghai. */
    public LocalDate skillsOn() {
        return skillsAt.atZone(PlatformClock.ZONE).toLocalDate();
    }

    public int seats() {
        return seats;
    }

    public int seatsTaken() {
        return seatsTaken;
    }

    public Instant registrationOpens() {
        return registrationOpens;
    }

    public Instant registrationCloses() {
        return registrationCloses;
    }

    public SessionMode mode() {
        return mode;
    }
}
