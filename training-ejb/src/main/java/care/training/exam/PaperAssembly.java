package care.training.exam;

import care.training.exam.bank.Blueprints;
import care.training.exam.bank.ItemBank;
import care.training.exam.bank.PaperItem;
import care.training.kernel.Json;
import care.training.scheduling.ExamSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives a session its paper: assembled when it is released or, at the latest, when the first candidate starts. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PaperAssembly {
    private static final SecureRandom SEEDS = new SecureRandom();

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Blueprints blueprints;

    @Inject
    private ItemBank bank;

    Optional<Paper> find(UUID sessionId) {
        return database.createQuery("select p from Paper p where p.sessionId = :session", Paper.class)
                .setParameter("session", sessionId)
                .getResultStream()
                .findFirst();
    }

    /** The session's one paper; of two that assemble at once both get the first's. Problems: ITEM_BANK_TOO_SMALL. */
    Paper of(ExamSession session) {
        return find(session.id()).orElseGet(() -> {
            insert(session, SEEDS.nextLong());
            return find(session.id()).orElseThrow();
        });
    }

    private void insert(ExamSession session, long seed) {
        List<PaperItem> items = blueprints
                .of(session.occupation(), session.edition(), session.level())
                .assemble(bank.of(session.organizer().value(), session.occupation(), session.level()), seed);
        database.createNativeQuery("""
                        insert into paper (id, session_id, seed, items, item_count, digest, assembled_at)
                        values (:id, :session, :seed, cast(:items as jsonb), :count, :digest, exam_time())
                        on conflict (session_id) do nothing""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("session", session.id())
                .setParameter("seed", seed)
                .setParameter("items", Json.write(items))
                .setParameter("count", items.size())
                .setParameter("digest", Digests.of(Paper.canonical(items)))
                .executeUpdate();
    }
}
