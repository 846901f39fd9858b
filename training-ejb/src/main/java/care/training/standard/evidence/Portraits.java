package care.training.standard.evidence;

import care.training.kernel.FieldCipher;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The photographs that certificates carry. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Portraits {
    private static final System.Logger LOG = System.getLogger(Portraits.class.getName());

    @PersistenceContext
    private EntityManager database;

    @Inject
    private FieldCipher cipher;

    /**
     * The latest of a person that a clerk accepted, JPEG; empty where there is none. Problem PORTRAIT_DAMAGED where what is
     * kept cannot be printed: a certificate with half a face would be out for ever.
     */
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
                .map(this::whole);
    }

    private byte[] whole(EvidenceFile file) {
        byte[] content;
        try {
            content = file.open(cipher).content();
        } catch (IllegalStateException unreadable) {
            LOG.log(System.Logger.Level.ERROR, "a photograph cannot be decrypted", unreadable);
            throw new Problem(ProblemCode.PORTRAIT_DAMAGED);
        }
        Portrait.requireWhole(content);
        return content;
    }

    /** How it stands with the photographs of these people, each of them named. */
    public Map<UUID, PortraitState> states(Collection<UUID> people) {
        Map<UUID, PortraitState> states = new HashMap<>();
        people.forEach(person -> states.put(person, PortraitState.NONE));
        if (people.isEmpty()) {
            return states;
        }
        database.createQuery(
                        "select distinct e.personId, e.state from Evidence e where e.kind = :portrait"
                                + " and e.state in :states and e.personId in :people",
                        Object[].class)
                .setParameter("portrait", EvidenceKind.PORTRAIT)
                .setParameter("states", List.of(EvidenceState.ACCEPTED, EvidenceState.WAITING))
                .setParameter("people", people)
                .getResultStream()
                .forEach(row -> states.merge((UUID) row[0], state((EvidenceState) row[1]), Portraits::first));
        return states;
    }

    private static PortraitState state(EvidenceState state) {
        return state == EvidenceState.ACCEPTED ? PortraitState.ACCEPTED : PortraitState.WAITING;
    }

    /** A photograph that was accepted is printed though another waits. */
    private static PortraitState first(PortraitState one, PortraitState other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
