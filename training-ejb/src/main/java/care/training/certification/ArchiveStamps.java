package care.training.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Until when the latest archive time stamp of each certificate's file holds. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ArchiveStamps {
    @PersistenceContext
    private EntityManager database;

    /** @param until {@code null} where the file has no archive time stamp: nothing is kept, and nothing renewed */
    public void hold(UUID certificateId, Instant until) {
        if (until == null) {
            database.createNativeQuery("delete from certificate_stamp where certificate_id = :certificate")
                    .setParameter("certificate", certificateId)
                    .executeUpdate();
            return;
        }
        database.createNativeQuery("""
                        insert into certificate_stamp (certificate_id, holds_until) values (:certificate, :until)
                        on conflict (certificate_id) do update
                            set holds_until = excluded.holds_until, leased_until = null""")
                .setParameter("certificate", certificateId)
                .setParameter("until", until)
                .executeUpdate();
    }
}
