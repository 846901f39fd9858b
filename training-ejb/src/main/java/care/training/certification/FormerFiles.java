package care.training.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** The files of certificates that gave way to another: whoever still has one is told what it is. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FormerFiles {
    @PersistenceContext
    private EntityManager database;

    /**
     * Keeps a certificate's file as it is now; only then may another take its place.
     *
     * @param changeId the correction that replaces it; {@code null} where the same document gets another archive time stamp
     */
    public void keep(UUID certificateId, UUID changeId, Instant now) {
        database.createNativeQuery("""
                        insert into certificate_former_file
                            (id, certificate_id, change_id, sha256, signer, signed_at, pdf_cipher, replaced_at)
                        select gen_random_uuid(), certificate_id, cast(:change as uuid), sha256, signer, signed_at,
                            pdf_cipher, :now
                        from certificate_file where certificate_id = :certificate""")
                .setParameter("change", changeId == null ? null : changeId.toString())
                .setParameter("now", now)
                .setParameter("certificate", certificateId)
                .executeUpdate();
    }
}
