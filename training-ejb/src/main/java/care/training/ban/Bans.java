package care.training.ban;

import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.ledger.AuditTrail;
import care.training.ledger.ExportSigner;
import care.training.ledger.Ledger;
import care.training.registry.Standing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The register of bans, kept by officials: one enters a decision, another approves it; the same to void it. */
@Stateless
@RolesAllowed(Roles.REGULATOR)
public class Bans {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private BanEntering entering;

    @Inject
    private BanSubjects subjects;

    @Inject
    private BanViews views;

    @Inject
    private BanSearch search;

    @Inject
    private BanEpochs epochs;

    @Inject
    private Standing standing;

    @Inject
    private ExportSigner signer;

    @Inject
    private Ledger ledger;

    @Inject
    private AuditTrail audit;

    @Inject
    private FieldCipher cipher;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<BanVoided> voided;

    /**
     * Enters a decision; it bars nobody before another official approves it. Problems: BAN_NEEDS_BASIS,
     * BAN_NEEDS_DOCUMENT, INVALID_INPUT, BAN_KIND_AND_BASIS_DIFFER, BAN_TERM_INVALID; for a suspension
     * SUSPENSION_HAS_DECISION, SUSPENSION_NEEDS_IDENTITY.
     */
    public BanView propose(NewBan decision) {
        Ban ban = entering.propose(decision, caller.subject(), clock.instant());
        return views.of(ban);
    }

    /** A second official lets it take effect, at once and for everybody. Problems: NOT_FOUND, BAN_NOT_PROPOSED,
     * PROPOSER_CANNOT_APPROVE, SUSPENDED_BEFORE. */
    public BanView approve(UUID id) {
        Ban ban = locked(id);
        entering.approve(ban, caller.subject(), clock.instant());
        return views.of(ban);
    }

    /**
     * Says that an entry does not stand: a proposal is turned down at once, what is in force waits for a second official
     * ({@link #approveVoiding}). Problems: NOT_FOUND, INVALID_INPUT, BAN_NOT_IN_FORCE, VOIDING_ALREADY_ASKED.
     *
     * @param documentNumber of the decision that it follows from; null where the reason rests on none
     */
    public BanView voidBan(UUID id, VoidingReason reason, String documentNumber) {
        VoidingGrounds grounds = VoidingGrounds.of(reason, documentNumber);
        Ban ban = locked(id);
        ban.askVoiding(caller.subject(), grounds, clock.instant());
        database.flush();
        entering.record("BAN_VOIDING_ASKED", ban);
        return views.of(ban);
    }

    /** A second official confirms it: from now on the ban means nobody. Problems: NOT_FOUND, BAN_NOT_IN_FORCE,
     * VOIDING_NOT_ASKED, VOIDING_NEEDS_ANOTHER. */
    public BanView approveVoiding(UUID id) {
        Ban ban = locked(id);
        ban.confirmVoiding(caller.subject(), clock.instant());
        database.flush();
        standing.liftBar(id);
        long epoch = epochs.advance(id, BanChange.Kind.VOIDED);
        entering.record("BAN_VOIDED", ban);
        voided.fire(new BanVoided(id, epoch));
        return views.of(ban);
    }

    /**
     * Any official, who asked for it too, says that the entry goes on as it was. Problems: NOT_FOUND, BAN_NOT_IN_FORCE,
     * VOIDING_NOT_ASKED.
     */
    public BanView refuseVoiding(UUID id) {
        Ban ban = locked(id);
        VoidingRefusal refusal = ban.refuseVoiding(caller.subject(), clock.instant());
        database.persist(refusal);
        database.flush();
        ban.forgetVoiding();
        database.flush();
        ledger.append("BAN_VOIDING_REFUSED", id, refusal.recorded());
        return views.of(ban);
    }

    /** Problems: NOT_FOUND. */
    public BanView get(UUID id) {
        Ban ban = database.find(Ban.class, id);
        if (ban == null || ban.isErased()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        documents(id).forEach(document -> audit.viewed(document, "BAN", BanViews.WHY));
        return views.of(ban);
    }

    /** Entries of the register, the last made first. */
    public Page<BanView> list(BanFilter filter, int page, int size) {
        return search.list(filter, page, size);
    }

    /** The epoch of the list before the first change that was made at {@code moment} or later. */
    public long epochBefore(Instant moment) {
        return search.epochBefore(moment);
    }

    /** What changed the list after an epoch, in the order in which it did: none is made later below one that was given. */
    public Page<BanChange> changedAfter(long epoch, int page, int size) {
        return search.changedAfter(epoch, page, size);
    }

    /**
     * The same page as a compact JWS by the key of receipts.
     *
     * @param since as it was asked for; null where an epoch was
     */
    public String signedChangesAfter(long epoch, Instant since, int page, int size) {
        return signer.sign("BAN_CHANGES", since, epoch, page, size, changedAfter(epoch, page, size));
    }

    /** For what is kept with an entry; others wait until the transaction ends. Problems: NOT_FOUND. */
    public void requireEntry(UUID id) {
        locked(id);
    }

    /** The documents of the person barred; whoever asks says in the audit trail what for. */
    public List<IdentityDocument> documents(UUID id) {
        return subjects.documents(List.of(id)).getOrDefault(id, List.of()).stream()
                .map(document -> document.read(cipher))
                .toList();
    }

    private Ban locked(UUID id) {
        Ban ban = database.find(Ban.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (ban == null || ban.isErased()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return ban;
    }
}
