package care.training.standard.evidence;

import care.training.kernel.FieldCipher;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
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

    @Inject
    private EvidenceRules rules;

    /**
     * The latest of a person that a clerk accepted, JPEG; empty where there is none that was taken late enough. Problem
     * PORTRAIT_DAMAGED where what is kept cannot be printed: a certificate with half a face would be out for ever.
     *
     * @param issuedOn of the certificate: one that was young enough then stays so when the document is made again later
     */
    public Optional<byte[]> of(UUID personId, LocalDate issuedOn) {
        return database.createQuery(
                        "select f from Evidence e join EvidenceFile f on f.evidenceId = e.id where e.personId = :person"
                                + " and e.kind = :portrait and e.state = :accepted and e.beginsOn >= :earliest"
                                + " order by e.handedInAt desc",
                        EvidenceFile.class)
                .setParameter("person", personId)
                .setParameter("earliest", rules.earliestPortrait(issuedOn))
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

    /**
     * How it stands with the photographs of these people, each of them named.
     *
     * @param issuedOn of the certificates that are to carry them
     */
    public Map<UUID, PortraitState> states(Collection<UUID> people, LocalDate issuedOn) {
        Map<UUID, PortraitState> states = new HashMap<>();
        people.forEach(person -> states.put(person, PortraitState.NONE));
        if (people.isEmpty()) {
            return states;
        }
        database.createQuery(
                        "select e.personId, e.state, max(e.beginsOn) from Evidence e where e.kind = :portrait"
                                + " and e.state in :states and e.personId in :people group by e.personId, e.state",
                        Object[].class)
                .setParameter("portrait", EvidenceKind.PORTRAIT)
                .setParameter("states", List.of(EvidenceState.ACCEPTED, EvidenceState.WAITING))
                .setParameter("people", people)
                .getResultStream()
                .forEach(row -> states.merge(
                        (UUID) row[0],
                        state((EvidenceState) row[1], (LocalDate) row[2], rules.earliestPortrait(issuedOn)),
                        Portraits::first));
        return states;
    }

    private static PortraitState state(EvidenceState state, LocalDate taken, LocalDate earliest) {
        if (taken.isBefore(earliest)) {
            return PortraitState.TOO_OLD;
        }
        return state == EvidenceState.ACCEPTED ? PortraitState.ACCEPTED : PortraitState.WAITING;
    }

    /** A photograph that was accepted is printed though another waits. */
    private static PortraitState first(PortraitState one, PortraitState other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
