package care.training.check.police;

import care.training.check.CheckRules;
import care.training.check.CheckView;
import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Json;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.ledger.Ledger;
import care.training.registry.OneAtATime;
import care.training.registry.People;
import care.training.registry.employment.PersonRef;
import care.training.registry.employment.PostView;
import care.training.registry.employment.Posts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** An employer records its queries to the police; what is wrong is corrected by a new entry. */
@Stateless
@RolesAllowed(Roles.EMPLOYER)
public class PoliceLetters {
    private static final String COLUMNS =
            "select p.id, p.subject_cipher, p.number_cipher, p.lettered_on, p.result, p.recorded_at, p.corrects,"
                    + " exists (select 1 from police_letter c where c.corrects = p.id)";

    /** Where a row says that another entry corrects it. */
    private static final int CORRECTED = 7;

    private static final String STANDS =
            " p.organization = :organization and not exists (select 1 from police_letter c where c.corrects = p.id)";

    /** Of each person the latest that stands. */
    private static final String LATEST = " from police_letter p where" + STANDS + """
             and not exists (select 1 from police_letter n where n.organization = p.organization
                and n.document_hash = p.document_hash
                and (n.lettered_on, n.recorded_at, n.id) > (p.lettered_on, p.recorded_at, p.id)
                and not exists (select 1 from police_letter c where c.corrects = n.id))
            and (:until = '' or p.lettered_on <= cast(nullif(:until, '') as date) and p.result = 'CLEAR_AS_OF')""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Posts posts;

    @Inject
    private People people;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private CheckRules rules;

    @Inject
    private Ledger ledger;

    @Inject
    private FieldCipher cipher;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Problems: NO_ORGANIZATION, INVALID_INPUT, NOT_FOUND (no such staff number, no such entry to correct),
     * POLICE_LETTER_CORRECTED.
     */
    public PoliceLetterView record(NewPoliceLetter given) {
        given.requireWhole(LocalDate.now(clock));
        String organization = caller.requireOrganization().value();
        CheckView.Subject subject = subject(organization, given);
        UUID id = UUID.randomUUID();
        database.createNativeQuery("""
                        insert into police_letter (id, organization, subject_cipher, document_hash, number_cipher,
                            lettered_on, result, corrects, recorded_by, recorded_at)
                        values (:id, :organization, :subject, :document, cast(:number as bytea), :on, :result,
                            cast(nullif(:corrects, '') as uuid), :by, :at)""")
                .setParameter("id", id)
                .setParameter("organization", organization)
                .setParameter("subject", cipher.encrypt(Json.write(subject), id))
                .setParameter("document", cipher.lookupKey(document(subject)))
                .setParameter(
                        "number",
                        given.number() == null || given.number().isBlank()
                                ? null
                                : cipher.encrypt(given.number().strip(), id))
                .setParameter("on", given.letteredOn())
                .setParameter("result", given.result().name())
                .setParameter(
                        "corrects",
                        given.corrects() == null ? "" : given.corrects().toString())
                .setParameter("by", caller.subject())
                .setParameter("at", clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .executeUpdate();
        PoliceLetterView view = get(organization, id);
        ledger.append(
                "POLICE_LETTER_RECORDED",
                id,
                PoliceLetterContents.statement(
                        organization, view.number(), view.letteredOn(), given.result(), given.corrects()));
        return view;
    }

    private CheckView.Subject subject(String organization, NewPoliceLetter given) {
        if (given.corrects() != null) {
            oneAtATime.hold("police-letter", given.corrects().toString());
            Object[] wrong = row(organization, given.corrects());
            if ((Boolean) wrong[CORRECTED]) {
                throw new Problem(ProblemCode.POLICE_LETTER_CORRECTED);
            }
            return read((byte[]) wrong[1], given.corrects());
        }
        if (given.staff() != null) {
            PostView member = posts.history(given.staff()).get(0);
            IdentityDocument document = people.documentOf(member.personId());
            return new CheckView.Subject(document.type(), document.number(), member.name());
        }
        return new CheckView.Subject(
                given.document().type(), given.document().number(), given.name().text());
    }

    /**
     * Of each person the latest, what expires first before.
     *
     * @param expiringUntil only clear answers that expire by that day, and those that have; null for all
     */
    public Page<PoliceLetterView> list(LocalDate expiringUntil, int page, int size) {
        String until =
                expiringUntil == null ? "" : rules.policeLetterOf(expiringUntil).toString();
        List<?> rows = latest(database.createNativeQuery(COLUMNS + LATEST + " order by p.lettered_on, p.id"), until)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        Number total = (Number) latest(database.createNativeQuery("select count(*)" + LATEST, Long.class), until)
                .getSingleResult();
        return new Page<>(
                rows.stream().map(Object[].class::cast).map(this::view).toList(), total.longValue());
    }

    private Query latest(Query query, String until) {
        return query.setParameter("organization", caller.requireOrganization().value())
                .setParameter("until", until);
    }

    /** All entries of somebody on the staff, corrected ones too, the latest first. Problems: NOT_FOUND. */
    public List<PoliceLetterView> ofStaff(PersonRef ref) {
        UUID person = posts.history(ref).get(0).personId();
        List<?> rows = database.createNativeQuery(COLUMNS + " from police_letter p where p.organization = :organization"
                        + " and p.document_hash in (:documents) order by p.lettered_on desc, p.recorded_at desc, p.id")
                .setParameter("organization", caller.requireOrganization().value())
                .setParameter("documents", people.documentKeys(person))
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(this::view).toList();
    }

    /** An entry of the caller's organization. Problems: NOT_FOUND. */
    public PoliceLetterView get(UUID id) {
        return get(caller.requireOrganization().value(), id);
    }

    private PoliceLetterView get(String organization, UUID id) {
        return view(row(organization, id));
    }

    private Object[] row(String organization, UUID id) {
        List<?> rows = database.createNativeQuery(
                        COLUMNS + " from police_letter p where p.organization = :organization and p.id = :id")
                .setParameter("organization", organization)
                .setParameter("id", id)
                .getResultList();
        if (rows.isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return (Object[]) rows.get(0);
    }

    private PoliceLetterView view(Object[] row) {
        UUID id = (UUID) row[0];
        CheckView.Subject subject = read((byte[]) row[1], id);
        PoliceResult recorded = PoliceResult.valueOf((String) row[4]);
        LocalDate day = LocalDate.parse(row[3].toString());
        LocalDate expiresOn = recorded == PoliceResult.CLEAR_AS_OF ? rules.policeLetterExpiresOn(day) : null;
        return new PoliceLetterView(
                id,
                new CheckView.Subject(subject.documentType(), document(subject).masked(), subject.name()),
                row[2] == null ? null : cipher.decrypt((byte[]) row[2], id),
                day,
                recorded.on(LocalDate.now(clock), expiresOn),
                expiresOn,
                (Instant) row[5],
                (UUID) row[6],
                (Boolean) row[CORRECTED]);
    }

    private CheckView.Subject read(byte[] encrypted, UUID id) {
        return Json.read(cipher.decrypt(encrypted, id), CheckView.Subject.class);
    }

    private static IdentityDocument document(CheckView.Subject subject) {
        return new IdentityDocument(subject.documentType(), subject.documentNumber());
    }
}
