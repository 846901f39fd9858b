package care.training.standard.evidence;

import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.RequiredText;
import care.training.kernel.Roles;
import care.training.kernel.rules.WorkingDays;
import care.training.ledger.AuditTrail;
import care.training.ledger.Ledger;
import care.training.registry.People;
import care.training.registry.Person;
import care.training.registry.Qualifications;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The association's clerks examine what was handed in: one decides, a share is looked at again by another. */
@Stateless
@RolesAllowed(Roles.ASSOCIATION)
public class EvidenceExamination {
    private static final int LONGEST_REASON = 500;

    /** Nobody can foresee which proof is looked at again. */
    private static final SecureRandom CHANCE = new SecureRandom();

    @PersistenceContext
    private EntityManager database;

    @Inject
    private People people;

    @Inject
    private Qualifications qualifications;

    @Inject
    private EvidenceRules rules;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private AuditTrail audit;

    @Inject
    private Ledger ledger;

    @Inject
    private FieldCipher cipher;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    public Page<EvidenceTask> list(EvidenceList which, int page, int size) {
        List<Evidence> found = with(
                        database.createQuery(
                                "select e from Evidence e where " + which.condition() + " order by " + which.order(),
                                Evidence.class),
                        which)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        List<UUID> ids = found.stream().map(Evidence::personId).distinct().toList();
        Map<UUID, Person> persons = people.all(ids);
        Map<UUID, String> documents = people.maskedDocuments(ids);
        return new Page<>(
                found.stream()
                        .map(evidence ->
                                task(evidence, persons.get(evidence.personId()), documents.get(evidence.personId())))
                        .toList(),
                count(which));
    }

    /** How many the caller finds in a list. */
    public long count(EvidenceList which) {
        return with(
                        database.createQuery("select count(e) from Evidence e where " + which.condition(), Long.class),
                        which)
                .getSingleResult();
    }

    /** Problems: NOT_FOUND. */
    public EvidenceCase get(UUID id) {
        Evidence evidence = find(id, LockModeType.NONE);
        audit.viewed(evidence.personId(), "EVIDENCE", "examined proof for an exam");
        return view(evidence);
    }

    /** Problems: NOT_FOUND. */
    public OpenedFile file(UUID id) {
        Evidence evidence = find(id, LockModeType.NONE);
        audit.viewed(evidence.personId(), "EVIDENCE_FILE", "examined proof for an exam");
        return database.find(EvidenceFile.class, id).open(cipher);
    }

    /** The oldest that waits for the caller, null where none does: one after the other. */
    public UUID next() {
        return list(EvidenceList.TO_EXAMINE, 0, 1).items().stream()
                .findFirst()
                .or(() ->
                        list(EvidenceList.TO_LOOK_AGAIN, 0, 1).items().stream().findFirst())
                .map(EvidenceTask::id)
                .orElse(null);
    }

    /**
     * It proves what it is said to: from now on that counts. Problems: NOT_FOUND, CHANGED_MEANWHILE,
     * EVIDENCE_ALREADY_EXAMINED, EXAMINES_OWN_EVIDENCE.
     */
    public EvidenceCase accept(UUID id, int version) {
        Evidence evidence = locked(id, version);
        evidence.accept(caller.subject(), CHANCE.nextInt(100) < rules.samplePercent(), clock.instant());
        evidence.qualificationId().ifPresent(qualifications::prove);
        return done(Evidence.WAS_ACCEPTED, evidence);
    }

    /**
     * It does not, for a reason that she reads; she has some working days to mend it. Problems as {@link #accept}, and
     * INVALID_INPUT about {@code reason}.
     */
    public EvidenceCase refuse(UUID id, int version, String reason) {
        Evidence evidence = locked(id, version);
        evidence.refuse(
                caller.subject(), RequiredText.of("reason", reason, LONGEST_REASON), correctUntil(), clock.instant());
        takeBack(evidence);
        return done(Evidence.WAS_REFUSED, evidence);
    }

    /**
     * The second clerk agrees. Problems: NOT_FOUND, CHANGED_MEANWHILE, NO_SECOND_LOOK, EXAMINES_OWN_EVIDENCE,
     * SECOND_CLERK_IS_FIRST.
     */
    public EvidenceCase confirm(UUID id, int version) {
        Evidence evidence = locked(id, version);
        evidence.confirm(caller.subject(), clock.instant());
        return done(Evidence.WAS_CONFIRMED, evidence);
    }

    /** The second clerk does not: it counts no more. Problems as {@link #confirm}, and INVALID_INPUT about {@code reason}. */
    public EvidenceCase overturn(UUID id, int version, String reason) {
        Evidence evidence = locked(id, version);
        evidence.overturn(
                caller.subject(), RequiredText.of("reason", reason, LONGEST_REASON), correctUntil(), clock.instant());
        takeBack(evidence);
        return done(Evidence.WAS_OVERTURNED, evidence);
    }

    private void takeBack(Evidence evidence) {
        evidence.qualificationId().ifPresent(qualifications::refuse);
        database.find(EvidenceFile.class, evidence.id()).refuse();
    }

    private EvidenceCase done(String kind, Evidence evidence) {
        database.flush();
        ledger.append(kind, evidence.id(), evidence.recorded(kind));
        audit.viewed(evidence.personId(), "EVIDENCE", "decided on proof for an exam");
        return view(evidence);
    }

    private LocalDate correctUntil() {
        return workingDays.plus(LocalDate.now(clock), rules.correctionWorkingDays());
    }

    private Evidence locked(UUID id, int version) {
        Evidence evidence = find(id, LockModeType.PESSIMISTIC_WRITE);
        evidence.requireVersion(version);
        return evidence;
    }

    private Evidence find(UUID id, LockModeType lock) {
        Evidence evidence = id == null ? null : database.find(Evidence.class, id, lock);
        if (evidence == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return evidence;
    }

    private <T> TypedQuery<T> with(TypedQuery<T> query, EvidenceList which) {
        return which == EvidenceList.TO_LOOK_AGAIN
                ? query.setParameter("again", SecondLook.WAITING).setParameter("me", caller.subject())
                : query.setParameter("waiting", EvidenceState.WAITING);
    }

    private EvidenceCase view(Evidence evidence) {
        Object[] file = database.createQuery(
                        "select f.mediaType, f.bytes from EvidenceFile f where f.evidenceId = :id", Object[].class)
                .setParameter("id", evidence.id())
                .getSingleResult();
        String me = caller.subject();
        boolean another = !evidence.isOf(me);
        return new EvidenceCase(
                EvidenceView.of(evidence, (String) file[0], (Integer) file[1], false, LocalDate.now(clock)),
                people.get(evidence.personId()).name(),
                people.maskedDocument(evidence.personId()),
                evidence.version(),
                evidence.sample(),
                evidence.corrects(),
                another && evidence.state() == EvidenceState.WAITING,
                another && evidence.sample() == SecondLook.WAITING && !evidence.isExaminedBy(me));
    }

    private static EvidenceTask task(Evidence evidence, Person person, String document) {
        return new EvidenceTask(
                evidence.id(),
                evidence.claim().kind(),
                person.name(),
                document,
                evidence.state(),
                evidence.sample(),
                evidence.examinedAt() == null ? evidence.handedInAt() : evidence.examinedAt());
    }
}
