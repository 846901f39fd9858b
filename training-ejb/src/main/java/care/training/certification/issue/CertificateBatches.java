package care.training.certification.issue;

import care.training.assessment.PublishedResult;
import care.training.assessment.Results;
import care.training.certification.IssuingRules;
import care.training.certification.document.CertificateWords;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Languages;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.registry.OneAtATime;
import care.training.registry.Organization;
import care.training.registry.Organizations;
import care.training.registry.People;
import care.training.registry.Person;
import care.training.scheduling.Schedule;
import care.training.scheduling.Sessions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Batches of certificates: prepared by one person of the association for a session of its own or for single results,
 * approved by another, worked on by {@link BatchRunner}.
 */
@Stateless
@RolesAllowed(Roles.ASSOCIATION)
public class CertificateBatches {
    /** In one list. */
    public static final int MOST_RESULTS = 5_000;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private Results results;

    @Inject
    private Schedule schedule;

    @Inject
    private Sessions sessions;

    @Inject
    private IssuingRules rules;

    @Inject
    private CertificateWords words;

    @Inject
    private Organizations organizations;

    @Inject
    private People people;

    @Inject
    private BatchCandidates candidates;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Prepares a batch for every published and passed result of a session that has no certificate yet; while a batch of
     * the session is open, that one is the answer. Problems: NOT_FOUND (also another body's session), NOTHING_TO_ISSUE,
     * NOTICE_NOT_ENDED where no result's notice has ended, NOT_SELECTED_TO_CERTIFY, SITE_NOT_SELECTED,
     * ISSUER_NAME_MISLEADS.
     */
    public BatchView prepare(UUID sessionId) {
        holdBatches();
        List<PublishedResult> passed = results.published(sessionId).stream()
                .filter(PublishedResult::passed)
                .toList();
        return open(sessionId).orElseGet(() -> prepare(sessionId, withoutWaiting(passed)));
    }

    /**
     * Prepares a batch for single results of the caller's own sessions. Problems: NOT_FOUND naming none (also another
     * body's result), RESULT_NOT_PASSED, RESULT_IN_A_BATCH, and those of {@link #prepare(UUID)}.
     */
    public BatchView prepare(List<UUID> resultIds) {
        List<UUID> wanted = resultIds.stream().distinct().toList();
        if (wanted.isEmpty() || wanted.size() > MOST_RESULTS) {
            throw Problem.invalid("resultIds", ProblemCode.TOO_MANY, MOST_RESULTS);
        }
        List<PublishedResult> chosen = results.published(wanted);
        if (chosen.stream().anyMatch(result -> !result.passed())) {
            throw new Problem(ProblemCode.RESULT_NOT_PASSED);
        }
        holdBatches();
        if (withoutWaiting(chosen).size() < chosen.size()) {
            throw new Problem(ProblemCode.RESULT_IN_A_BATCH);
        }
        return prepare((UUID) null, chosen);
    }

    /**
     * Another person of the body lets it begin. Problems: NOT_FOUND, BATCH_DECIDED, PROPOSER_CANNOT_APPROVE. Again by
     * the same person changes nothing.
     */
    public BatchView approve(UUID id) {
        CertificateBatch batch = ownLocked(id);
        if (!batch.isApprovedBy(caller.subject())) {
            batch.approve(caller.subject(), clock.instant());
        }
        return kept(batch);
    }

    /** It does not come to be; whoever prepared it may say so, too. Problems: NOT_FOUND, BATCH_DECIDED. */
    public BatchView turnDown(UUID id) {
        CertificateBatch batch = ownLocked(id);
        batch.turnDown(caller.subject(), clock.instant());
        rows(batch).forEach(BatchRow::drop);
        return kept(batch);
    }

    /** Certificates that are being made are finished, no other is begun. Problems: NOT_FOUND, BATCH_NOT_RUNNING. */
    public BatchView pause(UUID id) {
        CertificateBatch batch = ownLocked(id);
        batch.pause(caller.subject(), clock.instant());
        return kept(batch);
    }

    /** It goes on where it was paused. Problems: NOT_FOUND, BATCH_NOT_RUNNING. */
    public BatchView resume(UUID id) {
        CertificateBatch batch = ownLocked(id);
        batch.resume();
        return kept(batch);
    }

    /** A batch of the caller's organization. Problems: NOT_FOUND. */
    public BatchView get(UUID id) {
        return view(own(database.find(CertificateBatch.class, id)));
    }

    /**
     * Those whose certificates a batch of the caller's organization is still to make, in its order. Problems: NOT_FOUND.
     *
     * @param photograph only those who have one, or who have none; null for all
     */
    public Page<BatchCandidate> candidates(UUID id, Boolean photograph, int page, int size) {
        return candidates.page(rows(own(database.find(CertificateBatch.class, id))), photograph, page, size);
    }

    /** How many batches wait for the approval of somebody other than the caller, the oldest of them. */
    public List<UUID> toApprove() {
        return database.createQuery(
                        "select b.id from CertificateBatch b where b.organization = :body and b.needsApproval = true"
                                + " and b.approvedAt is null and b.finishedAt is null and b.preparedBy <> :me"
                                + " order by b.preparedAt",
                        UUID.class)
                .setParameter("body", caller.requireOrganization().value())
                .setParameter("me", caller.subject())
                .getResultList();
    }

    /** Two of a body who prepare at the same moment do so one after the other: no result waits in two batches. */
    private void holdBatches() {
        oneAtATime.hold("certificate batch", caller.requireOrganization().value());
    }

    private BatchView prepare(UUID sessionId, List<PublishedResult> passed) {
        SocialCreditCode body = caller.requireOrganization();
        Set<UUID> certified = certified(passed);
        List<PublishedResult> open = passed.stream()
                .filter(result -> !certified.contains(result.resultId()))
                .toList();
        requireSomethingToIssue(open, body);
        CertificateBatch batch =
                new CertificateBatch(sessionId, body, caller.subject(), rules.batchNeedsApproval(), clock.instant());
        database.persist(batch);
        int position = 0;
        for (PublishedResult result : open) {
            String edition = schedule.session(result.sessionId()).standard().edition();
            database.persist(new BatchRow(batch.id(), position++, result, edition));
        }
        return kept(batch);
    }

    /** Those that do not wait in an open batch. */
    private List<PublishedResult> withoutWaiting(List<PublishedResult> all) {
        if (all.isEmpty()) {
            return all;
        }
        List<UUID> waiting = database.createQuery(
                        "select r.resultId from BatchRow r where r.state = :waiting and r.resultId in :results",
                        UUID.class)
                .setParameter("waiting", BatchRowState.WAITING)
                .setParameter(
                        "results", all.stream().map(PublishedResult::resultId).toList())
                .getResultList();
        return all.stream()
                .filter(result -> !waiting.contains(result.resultId()))
                .toList();
    }

    private void requireSomethingToIssue(List<PublishedResult> open, SocialCreditCode body) {
        if (open.isEmpty()) {
            throw new Problem(ProblemCode.NOTHING_TO_ISSUE);
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate firstEnd = open.stream()
                .map(PublishedResult::noticeEndsOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
        if (!firstEnd.isBefore(today)) {
            throw new Problem(ProblemCode.NOTICE_NOT_ENDED, firstEnd.toString());
        }
        PublishedResult first = open.get(0);
        String site = sessions.get(first.sessionId()).site().name();
        organizations.selectionFor(body, first.occupation(), first.level(), today, site);
        Organization issuer = organizations.get(body);
        words.requireName(issuer.name(), issuer.name(Languages.ENGLISH));
    }

    private Set<UUID> certified(List<PublishedResult> passed) {
        if (passed.isEmpty()) {
            return Set.of();
        }
        return database.createQuery(
                        "select c.resultId from Certificate c join CertificateFile f on f.certificateId = c.id"
                                + " where c.resultId in :results",
                        UUID.class)
                .setParameter(
                        "results",
                        passed.stream().map(PublishedResult::resultId).toList())
                .getResultStream()
                .collect(Collectors.toSet());
    }

    private Optional<BatchView> open(UUID sessionId) {
        return database.createQuery(
                        "select b from CertificateBatch b where b.sessionId = :session and b.finishedAt is null",
                        CertificateBatch.class)
                .setParameter("session", sessionId)
                .getResultStream()
                .findFirst()
                .map(this::view);
    }

    private CertificateBatch ownLocked(UUID id) {
        return own(database.find(CertificateBatch.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private CertificateBatch own(CertificateBatch batch) {
        if (batch == null || !batch.organization().equals(caller.requireOrganization())) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return batch;
    }

    private BatchView kept(CertificateBatch batch) {
        database.flush();
        return view(batch);
    }

    private List<BatchRow> rows(CertificateBatch batch) {
        return database.createQuery(
                        "select r from BatchRow r where r.batchId = :batch order by r.position", BatchRow.class)
                .setParameter("batch", batch.id())
                .getResultList();
    }

    private BatchView view(CertificateBatch batch) {
        List<BatchRow> rows = rows(batch);
        Map<UUID, Person> named =
                people.all(rows.stream().map(BatchRow::personId).toList());
        List<BatchView.IssuedRow> issued = rows.stream()
                .filter(row -> row.state() == BatchRowState.ISSUED)
                .map(row -> new BatchView.IssuedRow(
                        row.resultId(), named.get(row.personId()).name(), row.number()))
                .toList();
        List<BatchFailure> failures = rows.stream()
                .filter(row -> row.state() == BatchRowState.FAILED)
                .map(row -> new BatchFailure(
                        row.resultId(), named.get(row.personId()).name(), row.problem(), row.arguments()))
                .toList();
        return new BatchView(
                batch.id(),
                batch.sessionId(),
                batch.state(),
                issued.size() + failures.size(),
                rows.size(),
                issued.size(),
                issued,
                failures,
                batch.preparedAt(),
                batch.approvedAt(),
                batch.preparedBy().equals(caller.subject()),
                batch.finishedAt().orElse(null),
                batch.waitsFor().orElse(null),
                candidates.withoutPhotograph(rows));
    }
}
