package care.training.check.person;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Whether the latest case about somebody's documents and a ban found that it means her. */
@Dependent
class DecidedSame {
    @PersistenceContext
    private EntityManager database;

    boolean isSame(UUID ban, Collection<byte[]> documents) {
        List<?> latest = database.createNativeQuery("""
                        select c.verdict = 'SAME_PERSON' and c.verdict_ban = :ban from match_case c
                        join case_candidate d on d.case_id = c.id and d.ban_id = :ban
                        join credential_check q on q.id = c.check_id and q.document_hash in (:documents)
                        where c.verdict is not null order by c.verdict_at desc limit 1""", Boolean.class)
                .setParameter("ban", ban)
                .setParameter("documents", documents)
                .getResultList();
        return latest.contains(Boolean.TRUE);
    }
}
