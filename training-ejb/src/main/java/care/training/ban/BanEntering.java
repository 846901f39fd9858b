package care.training.ban;

import care.training.kernel.PlatformClock;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import care.training.ledger.Ledger;
import care.training.registry.Organizations;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The one way into the register: a decision is weighed, entered by one official and let take effect by another, whether it
 * comes alone or in a list. Who may do so is asked by the boundary that calls it, in whose transaction it happens.
 */
@Dependent
public class BanEntering {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private BanRules rules;

    @Inject
    private BanSubjects subjects;

    @Inject
    private BanEpochs epochs;

    @Inject
    private BanReach reach;

    @Inject
    private Suspensions suspensions;

    @Inject
    private Organizations organizations;

    @Inject
    private Ledger ledger;

    @Inject
    private Event<BanTookEffect> tookEffect;

    /**
     * Whether a decision may be entered on {@code day}; enters nothing. Problems: BAN_NEEDS_BASIS, BAN_NEEDS_DOCUMENT,
     * INVALID_INPUT, BAN_KIND_AND_BASIS_DIFFER, BAN_TERM_INVALID, SUSPENSION_HAS_DECISION, SUSPENSION_NEEDS_IDENTITY.
     */
    public void requireEnterable(NewBan decision, LocalDate day) {
        settled(decision, day);
    }

    /**
     * Enters a decision that two officials have seen already, as a list of a court's or an authority's. Problems: those of
     * {@link #requireEnterable} for the day of {@code proposedAt}, PROPOSER_CANNOT_APPROVE, SUSPENDED_BEFORE.
     *
     * @return the entry, which is in force
     */
    public UUID enter(NewBan decision, String proposer, Instant proposedAt, String approver, Instant approvedAt) {
        Ban ban = propose(decision, proposer, proposedAt);
        approve(ban, approver, approvedAt);
        return ban.id();
    }

    /** Problems: those of {@link #requireEnterable}. */
    Ban propose(NewBan decision, String official, Instant at) {
        Period period = settled(decision, LocalDate.ofInstant(at, PlatformClock.ZONE));
        Ban ban = new Ban(decision, period, official, at);
        database.persist(ban);
        database.flush();
        subjects.keep(ban, decision.documents(), decision.names());
        record("BAN_PROPOSED", ban);
        return ban;
    }

    /** Problems: BAN_NOT_PROPOSED, PROPOSER_CANNOT_APPROVE, SUSPENDED_BEFORE. */
    void approve(Ban ban, String official, Instant at) {
        ban.approve(official, at);
        if (ban.isSuspension()) {
            suspensions.requireFirst(ban, LocalDate.ofInstant(at, PlatformClock.ZONE));
        }
        database.flush();
        reach.bar(ban);
        long epoch = epochs.advance(ban.id(), BanChange.Kind.TOOK_EFFECT);
        record("BAN_APPROVED", ban);
        tookEffect.fire(new BanTookEffect(ban.id(), epoch));
    }

    void record(String kind, Ban ban) {
        List<BanDocument> documents = subjects.documents(List.of(ban.id())).getOrDefault(ban.id(), List.of());
        ledger.append(kind, ban.id(), ban.recorded(Ban.Stage.of(kind), documents, subjects.namesOfDecision(ban.id())));
    }

    private Period settled(NewBan decision, LocalDate day) {
        decision.requireWhole(day);
        if (decision.institution() != null) {
            requireCredible(decision.institution(), "institution");
        }
        if (decision.act() != null) {
            requireCredible(decision.act().workplace(), "act.workplace");
        }
        requirePerpetrator(decision.perpetratorBan());
        decision.names();
        return decision.isSuspension()
                ? rules.suspension().settle(decision.start(), decision.end(), decision.life(), day)
                : rules.rule(decision.kind(), decision.legalBasis(), decision.judgedOn(day))
                        .settle(decision.start(), decision.end(), decision.life(), day);
    }

    /** Asked and not required, as a refusal by another boundary would end the transaction of a whole list. */
    private void requireCredible(SocialCreditCode code, String field) {
        if (!organizations.isCredible(code)) {
            throw Problem.invalid(field, ProblemCode.CREDIT_CODE_INVALID);
        }
    }

    private void requirePerpetrator(UUID id) {
        Ban perpetrator = id == null ? null : database.find(Ban.class, id);
        if (id != null && (perpetrator == null || !perpetrator.namesPerpetratorsAct())) {
            throw Problem.invalid("perpetratorBan", ProblemCode.NO_ACT_OF_A_PERPETRATOR);
        }
    }
}
