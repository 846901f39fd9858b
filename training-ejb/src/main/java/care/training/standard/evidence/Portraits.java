package care.training.standard.evidence;

import care.training.kernel.FieldCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The photographs that certificates carry. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Portraits {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private FieldCipher cipher;

    /** The latest of a person that a clerk accepted, JPEG; empty where there is none. */
    public Optional<byte[]> of(UUID personId) {
        return database.createQuery(
                        "select f from Evidence e join EvidenceFile f on f.evidenceId = e.id where e.personId = :person"
                                + " and e.kind = :portrait and e.state = :accepted order by e.handedInAt desc",
                        EvidenceFile.class)
                .setParameter("person", personId)
                .setParameter("portrait", EvidenceKind.PORTRAIT)
                .setParameter("accepted", EvidenceState.ACCEPTED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(file -> file.open(cipher).content());
    }
}
