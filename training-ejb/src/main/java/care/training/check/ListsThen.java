package care.training.check;

import care.training.ban.BanRules;
import care.training.ban.match.Match;
import care.training.ban.match.PastList;
import care.training.check.cases.CaseVerdict;
import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.kernel.PlatformClock;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.ledger.AuditTrail;
import care.training.ledger.receipt.ReceiptVerification;
import care.training.registry.KnownThen;
import care.training.registry.People;
import care.training.registry.Person;
import care.training.registry.PersonName;
import care.training.registry.names.NameBook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What the list said then: for whoever must judge afterwards whether an answer was right. Every look is recorded. */
@Stateless
@RolesAllowed({Roles.REGULATOR, Roles.AUDITOR})
public class ListsThen {
    private static final String VIEW = "LIST_THEN";
    private static final String WHY = "what the list of bans said then";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private People people;

    @Inject
    private PastList list;

    @Inject
    private NameBook names;

    @Inject
    private BanRules rules;

    @Inject
    private ReceiptVerification receipts;

    @Inject
    private AuditTrail audit;

    @Inject
    private FieldCipher cipher;

    @Inject
    private Clock clock;

    /**
     * By the receipt of a check, with or without its proof. Problems: INVALID_INPUT (receipt) where it is not whole or
     * not ours or of another kind; NOT_FOUND.
     */
    public ListThen ofReceipt(String receipt) {
        JsonObject says =
                receipts.verify(receipt.getBytes(StandardCharsets.UTF_8)).receipt();
        if (says == null || !CheckReceipt.KIND.equals(says.getString("kind", null))) {
            throw Problem.invalid("receipt", ProblemCode.NOT_A_RECEIPT);
        }
        return ofCheck(UUID.fromString(says.getString("id")));
    }

    /** By the number of a check. Problems: NOT_FOUND. */
    public ListThen ofCheck(UUID id) {
        Check check = Optional.ofNullable(database.find(Check.class, id))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        CheckView.Subject subject = check.subject(cipher);
        Question question = new Question(
                new IdentityDocument(subject.documentType(), subject.documentNumber()),
                new PersonName(subject.name()),
                new SocialCreditCode(check.organization()),
                check.checkedAt(),
                LocalDate.ofInstant(check.checkedAt(), PlatformClock.ZONE),
                check.listEpoch());
        Optional<Person> person = Optional.ofNullable(check.personId()).map(people::get);
        return told(question, person, check, weighedThen(id));
    }

    /**
     * Of a person at the end of a day, as an employer would have been answered. Problems: DATE_IN_FUTURE about {@code on}.
     */
    public ListThen onDay(IdentityDocument document, PersonName name, SocialCreditCode employer, LocalDate on) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw Problem.invalid("on", ProblemCode.DATE_IN_FUTURE);
        }
        Instant end = on.plusDays(1).atStartOfDay(PlatformClock.ZONE).toInstant();
        Question question = new Question(document, name, employer, end, on, list.epochBefore(end));
        return told(question, people.holderThen(document, end), null, Map.of());
    }

    /** What is asked of the list, and as of when. */
    private record Question(
            IdentityDocument document,
            PersonName name,
            SocialCreditCode employer,
            Instant at,
            LocalDate day,
            long epoch) {}

    private ListThen told(Question asked, Optional<Person> person, Check check, Map<UUID, Match> weighedThen) {
        audit.viewed(asked.document(), VIEW, WHY);
        Optional<KnownThen> known = person.map(her -> people.knownThen(her.id(), asked.at()));
        Weighing.Subject her = Weighing.Subject.of(
                asked.name(), known.map(KnownThen::names).orElse(List.of()), born(asked.document(), person), names);
        List<PastList.Entry> entries = list.read(documents(asked, known), her.all(), asked.day(), asked.epoch());
        Weighing weighing = Weighing.of(
                entries.stream()
                        .map(PastList.Entry::weighed)
                        .map(ban -> new Weighing.Candidate(ban, rules.reach(ban.scope())))
                        .toList(),
                her,
                asked.employer(),
                check == null ? Map.of() : decidedThen(check.id()));
        CheckOutcome outcome = CheckOutcome.of(weighing.gravest());
        return new ListThen(
                check == null ? null : check.id(),
                new CheckView.Subject(
                        asked.document().type(),
                        asked.document().masked(),
                        asked.name().text()),
                asked.employer().value(),
                check == null ? null : check.checkedAt(),
                asked.epoch(),
                asked.day(),
                outcome,
                check == null ? null : check.outcome(),
                check == null || outcome == check.outcome(),
                entries.stream()
                        .map(entry -> new ListThen.Weighed(
                                entry.told(),
                                weighing.matches().get(entry.told().id()),
                                weighedThen.get(entry.told().id())))
                        .toList());
    }

    private List<byte[]> documents(Question asked, Optional<KnownThen> known) {
        return Stream.concat(
                        Stream.of(cipher.lookupKey(asked.document())),
                        known.stream().flatMap(then -> then.documents().stream()))
                .toList();
    }

    private static LocalDate born(IdentityDocument document, Optional<Person> person) {
        return document.birthDate().or(() -> person.flatMap(Person::birthDate)).orElse(null);
    }

    private Map<UUID, Match> weighedThen(UUID check) {
        Map<UUID, Match> weighed = new HashMap<>();
        for (Object row : database.createNativeQuery("select ban_id, match from weighed_ban where check_id = :check")
                .setParameter("check", check)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            weighed.put((UUID) columns[0], Match.valueOf((String) columns[1]));
        }
        return weighed;
    }

    /** What cases had settled when the check was answered. */
    private Map<UUID, CaseVerdict> decidedThen(UUID check) {
        Map<UUID, CaseVerdict> decided = new HashMap<>();
        for (Object row : database.createNativeQuery(
                        "select ban_id, verdict from weighed_by_case where check_id = :check")
                .setParameter("check", check)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            decided.put((UUID) columns[0], CaseVerdict.valueOf((String) columns[1]));
        }
        return decided;
    }
}
