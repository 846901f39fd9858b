package care.training.standard.evidence;

import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.registry.OneAtATime;
import care.training.registry.People;
import care.training.registry.Person;
import care.training.registry.Qualification;
import care.training.registry.Qualifications;
import care.training.standard.EntryChoices;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a caregiver hands in as proof of what she says she holds, and what became of it. */
@Stateless
@RolesAllowed(Roles.CAREGIVER)
public class MyEvidence {

    /** More than anybody holds; it keeps one account from filling the disk. */
    private static final int MOST_WAITING = 20;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private People people;

    @Inject
    private Qualifications qualifications;

    @Inject
    private EntryChoices choices;

    @Inject
    private EvidenceRules rules;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private FieldCipher cipher;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Hands proof in: from now on what it is of counts as declared, and once a clerk has accepted it as proven. Problems:
     * IDENTITY_NOT_STATED, INVALID_INPUT (claim, or {@code file} with EVIDENCE_TYPE_UNKNOWN, EVIDENCE_TYPE_DIFFERS,
     * EVIDENCE_UNREADABLE, BODY_TOO_LARGE; of a photograph also PORTRAIT_TOO_OLD about {@code from}, PORTRAIT_NOT_A_PICTURE,
     * PORTRAIT_TOO_SMALL, PORTRAIT_TOO_LARGE), EVIDENCE_ALREADY_HANDED_IN, TOO_MUCH_EVIDENCE; of a correction NOT_FOUND,
     * EVIDENCE_NOT_REFUSED, CORRECTION_TOO_LATE.
     *
     * @param fileName as the sender calls it, null where it has none
     * @param corrects the refused proof that this one mends, null for none
     */
    public EvidenceView handIn(EvidenceClaim said, byte[] content, String fileName, UUID corrects) {
        EvidenceClaim claim = said.whole();
        LocalDate today = LocalDate.now(clock);
        claim.requireSound(today);
        requireKnownTier(claim);
        FileType type = type(content, fileName);
        if (claim.kind() == EvidenceKind.PORTRAIT) {
            requireRecent(claim.from(), today);
            return keep(claim, FileType.JPEG, Portrait.of(type, content), corrects, today);
        }
        return keep(claim, type, content, corrects, today);
    }

    private EvidenceView keep(EvidenceClaim claim, FileType type, byte[] content, UUID corrects, LocalDate today) {
        Person person = people.mine();
        oneAtATime.hold("evidence", person.id().toString());
        requireRoom(person.id());
        requireNewFile(person.id(), content);
        if (corrects != null) {
            own(corrects).requireCorrectable(today);
            requireNotMended(corrects);
        }
        Evidence evidence = new Evidence(
                person.id(), claim, declared(claim, person.id()), corrects, caller.subject(), clock.instant());
        database.persist(evidence);
        database.flush();
        database.persist(new EvidenceFile(evidence, type, content, cipher));
        database.flush();
        return EvidenceView.of(evidence, type.mediaType(), content.length, false, today);
    }

    /** What she holds by it, as she says; null where it is nothing to hold. */
    private UUID declared(EvidenceClaim claim, UUID person) {
        if (claim.kind() == EvidenceKind.PORTRAIT) {
            return null;
        }
        Qualification declared = claim.declaredBy(person, choices.occupationName(claim.occupation()));
        qualifications.declare(declared);
        return declared.id();
    }

    private void requireRecent(LocalDate taken, LocalDate today) {
        if (taken.isBefore(rules.earliestPortrait(today))) {
            throw Problem.invalid("from", ProblemCode.PORTRAIT_TOO_OLD, rules.portraitMonths());
        }
    }

    /** The caller's own, the latest first; none before she has said who she is. */
    public List<EvidenceView> mine() {
        LocalDate today = LocalDate.now(clock);
        return people.minePossibly()
                .map(person -> database.createQuery("""
                                select e, f.mediaType, f.bytes,
                                    case when exists (select 1 from Evidence l where l.corrects = e.id) then true else false end
                                from Evidence e join EvidenceFile f on f.evidenceId = e.id
                                where e.personId = :person order by e.handedInAt desc, e.id""", Object[].class)
                        .setParameter("person", person.id())
                        .getResultStream()
                        .map(row -> EvidenceView.of(
                                (Evidence) row[0], (String) row[1], (Integer) row[2], (Boolean) row[3], today))
                        .toList())
                .orElse(List.of());
    }

    /** One of them. Problems: NOT_FOUND. */
    public EvidenceView get(UUID id) {
        return mine().stream()
                .filter(evidence -> evidence.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    /** The file of one of them. Problems: NOT_FOUND. */
    public OpenedFile file(UUID id) {
        return database.find(EvidenceFile.class, own(id).id()).open(cipher);
    }

    private void requireKnownTier(EvidenceClaim claim) {
        if (claim.kind().isSchooling()) {
            choices.requireSchool(claim.tier());
        } else if (claim.kind() == EvidenceKind.TITLE) {
            choices.requireRank(claim.tier());
        }
    }

    private FileType type(byte[] content, String fileName) {
        if (content == null || content.length == 0) {
            throw Problem.invalid("file", ProblemCode.REQUIRED);
        }
        rules.requireSize(content.length);
        return FileType.of(content, fileName);
    }

    private Evidence own(UUID id) {
        Evidence evidence = database.find(Evidence.class, id);
        boolean hers = evidence != null
                && people.minePossibly()
                        .filter(me -> me.id().equals(evidence.personId()))
                        .isPresent();
        if (!hers) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return evidence;
    }

    private void requireRoom(UUID person) {
        long waiting = database.createQuery(
                        "select count(e) from Evidence e where e.personId = :person and e.state = :waiting", Long.class)
                .setParameter("person", person)
                .setParameter("waiting", EvidenceState.WAITING)
                .getSingleResult();
        if (waiting >= MOST_WAITING) {
            throw new Problem(ProblemCode.TOO_MUCH_EVIDENCE, MOST_WAITING);
        }
    }

    private void requireNewFile(UUID person, byte[] content) {
        boolean known = !database.createQuery(
                        "select f.bytes from EvidenceFile f where f.personId = :person and f.contentHash = :hash"
                                + " and f.refused = false",
                        Integer.class)
                .setParameter("person", person)
                .setParameter("hash", OpenedFile.key(content, cipher))
                .getResultList()
                .isEmpty();
        if (known) {
            throw new Problem(ProblemCode.EVIDENCE_ALREADY_HANDED_IN).about("file");
        }
    }

    private void requireNotMended(UUID id) {
        boolean mended = !database.createQuery("select e.id from Evidence e where e.corrects = :id", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
        if (mended) {
            throw new Problem(ProblemCode.EVIDENCE_NOT_REFUSED);
        }
    }
}
