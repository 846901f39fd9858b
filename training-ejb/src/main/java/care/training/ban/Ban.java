package care.training.ban;

import care.training.kernel.IdentityDocument;
import care.training.kernel.PlatformClock;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A decision that bars a person, as the register holds it. What it says never changes; only how it stands does. */
@Entity
@Table(name = "ban")
class Ban {
    @Id
    @Column(name = "id")
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private BanRole role;

    @Column(name = "deciding_authority")
    private String decidingAuthority;

    @Column(name = "document_number")
    private String documentNumber;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "legal_basis")
    private LegalBasis legalBasis;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private BanKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "scope")
    private BanScope scope;

    @Column(name = "institution")
    private String institution;

    @Column(name = "acted_at")
    private String actedAt;

    @Column(name = "acted_from")
    private LocalDate actedFrom;

    @Column(name = "acted_to")
    private LocalDate actedTo;

    @Column(name = "perpetrator_ban")
    private UUID perpetratorBan;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "life")
    private boolean life;

    @Embedded
    private TermInForce inForce;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private BanState state;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "voiding_asked_by")
    private String voidingAskedBy;

    @Column(name = "voiding_asked_at")
    private Instant voidingAskedAt;

    @Embedded
    private VoidingGrounds voidingGrounds;

    @Column(name = "voided_by")
    private String voidedBy;

    @Column(name = "voided_at")
    private Instant voidedAt;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Version
    @Column(name = "version")
    private int version;

    protected Ban() {}

    Ban(NewBan decision, Period period, String proposedBy, Instant proposedAt) {
        this.id = UUID.randomUUID();
        this.role = decision.role();
        this.decidingAuthority = decision.decidingAuthority().strip();
        this.documentNumber =
                decision.isSuspension() ? null : decision.documentNumber().strip();
        this.decidedOn = decision.decidedOn();
        this.legalBasis = decision.legalBasis();
        this.kind = decision.kind();
        this.scope = decision.scope();
        this.institution =
                decision.institution() == null ? null : decision.institution().value();
        if (decision.act() != null) {
            this.actedAt = decision.act().workplace().value();
            this.actedFrom = decision.act().firstDay();
            this.actedTo = decision.act().lastDay();
        }
        this.perpetratorBan = decision.perpetratorBan();
        this.birthDate = decision.birthDate().orElse(null);
        this.startsOn = period.start();
        this.endsOn = period.end();
        this.life = period.life();
        this.inForce = new TermInForce(period);
        this.state = BanState.PROPOSED;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    /** A second official lets it take effect. Problems: BAN_NOT_PROPOSED, PROPOSER_CANNOT_APPROVE. */
    void approve(String official, Instant now) {
        if (state != BanState.PROPOSED) {
            throw new Problem(ProblemCode.BAN_NOT_PROPOSED);
        }
        if (official.equals(proposedBy)) {
            throw new Problem(ProblemCode.PROPOSER_CANNOT_APPROVE);
        }
        state = BanState.IN_FORCE;
        approvedBy = official;
        approvedAt = now;
    }

    /**
     * An official says that it does not stand. A proposal is turned down at once; what is in force waits for a second
     * official. Problems: BAN_NOT_IN_FORCE, VOIDING_ALREADY_ASKED.
     */
    void askVoiding(String official, VoidingGrounds grounds, Instant now) {
        if (state == BanState.VOIDED) {
            throw new Problem(ProblemCode.BAN_NOT_IN_FORCE);
        }
        if (voidingAskedBy != null) {
            throw new Problem(ProblemCode.VOIDING_ALREADY_ASKED);
        }
        voidingAskedBy = official;
        voidingAskedAt = now;
        voidingGrounds = grounds;
        if (state == BanState.PROPOSED) {
            becomeVoid(official, now);
        }
    }

    /** Problems: BAN_NOT_IN_FORCE, VOIDING_NOT_ASKED, VOIDING_NEEDS_ANOTHER. */
    void confirmVoiding(String official, Instant now) {
        requireVoidingAsked();
        if (official.equals(voidingAskedBy)) {
            throw new Problem(ProblemCode.VOIDING_NEEDS_ANOTHER);
        }
        becomeVoid(official, now);
    }

    /** Any official, who asked for it too: it goes on as it was. Problems: BAN_NOT_IN_FORCE, VOIDING_NOT_ASKED. */
    VoidingRefusal refuseVoiding(String official, Instant now) {
        requireVoidingAsked();
        return new VoidingRefusal(id, voidingAskedBy, voidingAskedAt, voidingGrounds, official, now);
    }

    private void requireVoidingAsked() {
        requireApproved();
        if (voidingAskedBy == null) {
            throw new Problem(ProblemCode.VOIDING_NOT_ASKED);
        }
    }

    /** Once the refusal is kept. */
    void forgetVoiding() {
        voidingAskedBy = null;
        voidingAskedAt = null;
        voidingGrounds = null;
    }

    private void becomeVoid(String official, Instant now) {
        state = BanState.VOIDED;
        voidedBy = official;
        voidedAt = now;
    }

    /** Problems: BAN_NOT_IN_FORCE, as a proposal touches nobody yet. */
    void requireApproved() {
        if (state != BanState.IN_FORCE) {
            throw new Problem(ProblemCode.BAN_NOT_IN_FORCE);
        }
    }

    /** Whether how it stands is what officials have said of it. */
    boolean standsAsDecided() {
        if (voidedBy != null) {
            return state == BanState.VOIDED;
        }
        return state == (approvedBy == null ? BanState.PROPOSED : BanState.IN_FORCE);
    }

    /** Its time is over: whom it meant is not kept any more. */
    boolean isErased() {
        return erasedAt != null;
    }

    /** How it stands on {@code day}. */
    BanState state(LocalDate day) {
        LocalDate last = inForce.period().end();
        return state == BanState.IN_FORCE && last != null && last.isBefore(day) ? BanState.ENDED : state;
    }

    /**
     * Whether one person cannot stand under both: they say different things of one decision, or bar from the same, at
     * the same time, until different days.
     */
    boolean contradicts(Ban other, LocalDate today) {
        if (id.equals(other.id) || state(today) != BanState.IN_FORCE || other.state(today) != BanState.IN_FORCE) {
            return false;
        }
        if (isSuspension() || other.isSuspension()) {
            return false;
        }
        Period mine = inForce.period();
        Period its = other.inForce.period();
        boolean sameTerm = Objects.equals(mine.end(), its.end()) && mine.life() == its.life();
        boolean oneDecision =
                decidingAuthority.equals(other.decidingAuthority) && documentNumber.equals(other.documentNumber);
        return oneDecision
                ? role != other.role || scope != other.scope || !sameTerm
                : role == other.role && scope == other.scope && kind == other.kind && !sameTerm;
    }

    /** First day of the bar that follows: where the decision's is not known, the day of the approval. */
    LocalDate barsFrom(LocalDate approvalDay) {
        return startsOn == null ? approvalDay : startsOn;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    /** As it bars with its confirmed changes. */
    Period inForce() {
        return inForce.period();
    }

    /** The day whose rules the decision is judged by. */
    LocalDate judgedOn() {
        LocalDate entered = LocalDate.ofInstant(proposedAt, PlatformClock.ZONE);
        if (decidedOn != null) {
            return decidedOn;
        }
        return startsOn != null && startsOn.isBefore(entered) ? startsOn : entered;
    }

    /** There is no decision yet: it ends by itself and bars nobody without a person looking. */
    boolean isSuspension() {
        return kind == BanKind.SUSPENDED_PENDING;
    }

    /** Where and when it happened, where the entry says so. */
    Optional<Act> act() {
        return actedAt == null
                ? Optional.empty()
                : Optional.of(new Act(new SocialCreditCode(actedAt), actedFrom, actedTo));
    }

    /** A manager of its person may have an entry of her own. */
    boolean namesPerpetratorsAct() {
        return role == BanRole.PERPETRATOR && state != BanState.VOIDED && act().isPresent();
    }

    /** As a list of decisions finds it in the register. */
    KnownDecisions.Entry known(List<IdentityDocument> documents, List<String> names) {
        return new KnownDecisions.Entry(
                id, state, KnownDecisions.decision(decidingAuthority, documentNumber), documents, names);
    }

    BanKind kind() {
        return kind;
    }

    LegalBasis legalBasis() {
        return legalBasis;
    }

    BanScope scope() {
        return scope;
    }

    UUID id() {
        return id;
    }

    BanView view(
            BanView.Subject subject,
            BanView.ObjectionMark objection,
            List<AmendmentView> changes,
            List<BanView.RefusedVoiding> refusedVoidings,
            String viewer,
            LocalDate today) {
        Period entered = new Period(startsOn, endsOn, life);
        Period now = inForce.period();
        return new BanView(
                id,
                state(today),
                subject,
                role,
                decidingAuthority,
                documentNumber,
                decidedOn,
                legalBasis,
                kind,
                scope,
                institution == null ? null : new SocialCreditCode(institution),
                act().orElse(null),
                perpetratorBan,
                now.start(),
                now.end(),
                now.life(),
                now.equals(entered) ? null : entered,
                proposedAt,
                proposedBy.equals(viewer),
                approvedAt,
                voidingAskedBy == null
                        ? null
                        : new BanView.Voiding(
                                voidingAskedAt, voidingGrounds.view(), voidingAskedBy.equals(viewer), voidedAt),
                refusedVoidings,
                objection,
                changes);
    }

    /** How far an entry of the log saw it come; what came later is not in it. */
    enum Stage {
        PROPOSED,
        APPROVED,
        VOIDING_ASKED,
        VOIDED;

        static Stage of(String kind) {
            return valueOf(kind.substring("BAN_".length()));
        }
    }

    /** A proposal is void as soon as that is asked for. */
    private boolean isVoidAt(Stage stage) {
        return stage == Stage.VOIDED || stage == Stage.VOIDING_ASKED && approvedBy == null;
    }

    LocalDate birthDate() {
        return birthDate;
    }

    /**
     * Everything that was decided and by whom it was entered, for the ledger; one value a line.
     *
     * @param documents those that changes gave are left out
     * @param names of the decision
     */
    byte[] recorded(Stage stage, List<BanDocument> documents, List<String> names) {
        return recorded(stage, documents, names, voidingGrounds);
    }

    /** The same when its voiding was asked on other grounds, which was refused since. */
    byte[] recorded(Stage stage, List<BanDocument> documents, List<String> names, VoidingGrounds grounds) {
        List<String> hashes = documents.stream()
                .filter(BanDocument::isOfDecision)
                .map(document -> HexFormat.of().formatHex(document.numberHash()))
                .toList();
        return statement(stage, hashes, names, grounds).getBytes(StandardCharsets.UTF_8);
    }

    private String statement(Stage stage, List<String> documentHashes, List<String> names, VoidingGrounds grounds) {
        String decided = String.join(
                "\n",
                String.join(",", documentHashes),
                String.join(",", names),
                String.valueOf(role),
                decidingAuthority,
                documentNumber,
                String.valueOf(decidedOn),
                String.valueOf(legalBasis),
                String.valueOf(kind),
                String.valueOf(scope),
                String.valueOf(institution),
                String.valueOf(startsOn),
                String.valueOf(endsOn),
                String.valueOf(life),
                proposedBy,
                String.valueOf(stage == Stage.PROPOSED ? null : approvedBy),
                String.valueOf(stage.compareTo(Stage.VOIDING_ASKED) < 0 || grounds == null ? null : grounds.recorded()),
                String.valueOf(isVoidAt(stage) ? voidedBy : null));
        return decided
                + act().map(act -> "\nact " + actedAt + " " + actedFrom + " " + actedTo)
                        .orElse("")
                + (perpetratorBan == null ? "" : "\nof " + perpetratorBan);
    }
}
