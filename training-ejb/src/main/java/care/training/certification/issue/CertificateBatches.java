package care.training.certification.issue;

import care.training.assessment.PublishedResult;
import care.training.assessment.Results;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.registry.OneAtATime;
import care.training.registry.Organizations;
import care.training.registry.People;
import care.training.registry.Person;
import care.training.scheduling.Sessions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Batches of certificates: started by the association for a session of its own, worked on by {@link BatchRunner}. */
@Stateless
@RolesAllowed(Roles.ASSOCIATION)
public class CertificateBatches {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private Results results;

    @Inject
    private Sessions sessions;

    @Inject
    private Organizations organizations;

    @Inject
    private People people;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Starts issuing for every published and passed result of a session that has no certificate yet; while a batch of
     * the session is at work, that one is the answer. Problems: NOT_FOUND (also another body's session),
     * NOTHING_TO_ISSUE, NOTICE_NOT_ENDED where no result's notice has ended, NOT_SELECTED_TO_CERTIFY.
     */
    public BatchView start(UUID sessionId) {
        oneAtATime.hold("certificate batch", sessionId.toString());
        List<PublishedResult> passed = results.published(sessionId).stream()
                .filter(PublishedResult::passed)
                .toList();
        return open(sessionId).orElseGet(() -> start(sessionId, passed));
    }

    /** A batch of the caller's organization. Problems: NOT_FOUND. */
    public BatchView get(UUID id) {
        CertificateBatch batch = database.find(CertificateBatch.class, id);
        if (batch == null || !batch.organization().equals(caller.requireOrganization())) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return view(batch);
    }

    /** The batches of an own session, the latest first. */
    public List<BatchView> ofSession(UUID sessionId) {
        return database.createQuery(
                        "select b from CertificateBatch b where b.sessionId = :session and b.organization = :body"
                                + " order by b.startedAt desc",
                        CertificateBatch.class)
                .setParameter("session", sessionId)
                .setParameter("body", caller.requireOrganization().value())
                .getResultStream()
                .map(this::view)
                .toList();
    }

    private BatchView start(UUID sessionId, List<PublishedResult> passed) {
        SocialCreditCode body = caller.requireOrganization();
        Set<UUID> certified = certified(passed);
        List<PublishedResult> open = passed.stream()
                .filter(result -> !certified.contains(result.resultId()))
                .toList();
        requireSomethingToIssue(open, body, sessions.get(sessionId).site().name());
        CertificateBatch batch = new CertificateBatch(sessionId, body, caller.subject(), clock.instant());
        database.persist(batch);
        String edition = sessions.get(sessionId).edition();
        int position = 0;
        for (PublishedResult result : open) {
            database.persist(new BatchRow(batch.id(), position++, result, edition));
        }
        database.flush();
        return view(batch);
    }

    private void requireSomethingToIssue(List<PublishedResult> open, SocialCreditCode body, String site) {
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
        organizations.selectionFor(body, first.occupation(), first.level(), today, site);
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

    private BatchView view(CertificateBatch batch) {
        List<BatchRow> rows = database.createQuery(
                        "select r from BatchRow r where r.batchId = :batch order by r.position", BatchRow.class)
                .setParameter("batch", batch.id())
                .getResultList();
        Map<UUID, Person> candidates =
                people.all(rows.stream().map(BatchRow::personId).toList());
        List<BatchView.IssuedRow> issued = rows.stream()
                .filter(row -> row.state() == BatchRowState.ISSUED)
                .map(row -> new BatchView.IssuedRow(
                        row.resultId(), candidates.get(row.personId()).name(), row.number()))
                .toList();
        List<BatchFailure> failures = rows.stream()
                .filter(row -> row.state() == BatchRowState.FAILED)
                .map(row -> new BatchFailure(
                        row.resultId(), candidates.get(row.personId()).name(), row.problem(), row.arguments()))
                .toList();
        return new BatchView(
                batch.id(),
                batch.sessionId(),
                batch.finishedAt().isPresent() ? BatchView.State.DONE : BatchView.State.RUNNING,
                issued.size() + failures.size(),
                rows.size(),
                issued.size(),
                issued,
                failures,
                batch.startedAt(),
                batch.finishedAt().orElse(null));
    }
}
