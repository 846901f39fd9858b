package care.training.check;

import care.training.ban.BanRules;
import care.training.ban.match.BanList;
import care.training.ban.match.ListReading;
import care.training.ban.match.ListedBan;
import care.training.ban.match.Sought;
import care.training.certification.CertificateSummary;
import care.training.certification.Certificates;
import care.training.check.person.Withdrawals;
import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.kernel.PlatformClock;
import care.training.kernel.Problem;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.ledger.ReceiptSigner;
import care.training.registry.known.KnownPeople;
import care.training.registry.known.KnownPerson;
import care.training.registry.names.NameBook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Checks in one transaction: the list is read, the answers decided, signed, kept and recorded, or none of it. One check and
 * hundreds go the same way; together they ask the database no more often than one alone.
 */
@Stateless
@RolesAllowed(Roles.EMPLOYER)
public class Checking {
    /** The employer must not wait longer on any one thing for an answer that may not come. */
    private static final String PATIENCE = "3000ms";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private KnownPeople people;

    @Inject
    private BanList list;

    @Inject
    private NameBook names;

    @Inject
    private BanRules bans;

    @Inject
    private CheckRules rules;

    @Inject
    private Doubts doubts;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Certificates certificates;

    @Inject
    private ReceiptSigner signer;

    @Inject
    private CheckRecords records;

    @Inject
    private FieldCipher cipher;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** A decided question that is not yet signed. */
    private record Decided(Inquiry inquiry, Doubts.Weighed weighed, CheckIdentity identity) {}

    public CheckView answer(NewCheck asked) {
        return answer(List.of(asked)).get(0);
    }

    /**
     * The answers to many questions, in their order; each is what it would be alone. Problems: COULD_NOT_CHECK; INVALID_INPUT
     * where a document is of somebody not born yet, AUTHORISATION_WITHDRAWN; then no question is answered.
     */
    public List<CheckView> answer(List<NewCheck> asked) {
        SocialCreditCode employer = caller.requireOrganization();
        requireBorn(asked);
        limitWaiting();
        List<Inquiry> inquiries = inquiries(asked);
        requireStanding(inquiries, employer);
        ListReading reading = list.read(inquiries.stream()
                .map(inquiry -> new Sought(inquiry.documents(), inquiry.hers().all()))
                .toList());
        List<Decided> decided = decide(inquiries, reading, employer);
        Map<UUID, List<CertificateSummary>> credentials = credentials(decided);
        List<Answered> answers = decided.stream()
                .map(one -> signed(one, credentials, employer, reading))
                .toList();
        records.keep(answers);
        return answers.stream().map(Answered::view).toList();
    }

    private void requireBorn(List<NewCheck> asked) {
        LocalDate today = LocalDate.now(clock);
        try {
            asked.forEach(one -> one.document().requireBornBy(today));
        } catch (Problem unborn) {
            throw unborn.within("subject");
        }
    }

    /** Nor for the database to compile what it then reads in a millisecond. */
    private void limitWaiting() {
        database.createNativeQuery(
                        "select set_config('statement_timeout', :patience, true) || set_config('jit', 'off', true)",
                        String.class)
                .setParameter("patience", PATIENCE)
                .getSingleResult();
    }

    private List<Inquiry> inquiries(List<NewCheck> asked) {
        Map<IdentityDocument, KnownPerson> holders =
                people.holders(asked.stream().map(NewCheck::document).distinct().toList());
        return asked.stream()
                .map(one -> Inquiry.of(one, holders.get(one.document()), cipher.lookupKey(one.document()), names))
                .toList();
    }

    /** Problems: AUTHORISATION_WITHDRAWN. */
    private void requireStanding(List<Inquiry> inquiries, SocialCreditCode employer) {
        withdrawals.requireStanding(
                employer.value(),
                inquiries.stream()
                        .filter(inquiry -> inquiry.asked().legalBasis() == CheckBasis.AUTHORISATION)
                        .map(inquiry -> new Withdrawals.Basis(inquiry.asked().authorisation(), inquiry.documents()))
                        .toList());
    }

    private List<Decided> decide(List<Inquiry> inquiries, ListReading reading, SocialCreditCode employer) {
        List<Doubts.Weighed> weighed = doubts.weigh(
                IntStream.range(0, inquiries.size())
                        .mapToObj(at -> asked(inquiries.get(at), reading.bans().get(at)))
                        .toList(),
                employer);
        return IntStream.range(0, inquiries.size())
                .mapToObj(at -> new Decided(
                        inquiries.get(at),
                        weighed.get(at),
                        inquiries.get(at).identity(weighed.get(at).weighing())))
                .toList();
    }

    private Doubts.Asked asked(Inquiry inquiry, List<ListedBan> found) {
        return new Doubts.Asked(
                found.stream()
                        .map(ban -> new Weighing.Candidate(ban, bans.reach(ban.scope())))
                        .toList(),
                inquiry.hers(),
                inquiry.documents());
    }

    private Map<UUID, List<CertificateSummary>> credentials(List<Decided> decided) {
        return certificates.ofPeople(decided.stream()
                .filter(one -> one.identity() == CheckIdentity.MATCHED)
                .map(one -> one.inquiry().personId())
                .distinct()
                .toList());
    }

    private Answered signed(
            Decided one,
            Map<UUID, List<CertificateSummary>> credentials,
            SocialCreditCode employer,
            ListReading reading) {
        CheckReceipt answer = receipt(one, credentials, employer, reading);
        return new Answered(
                one.inquiry(),
                one.weighed(),
                answer,
                signer.sign(CheckReceipt.RECORDED, answer.id(), answer.content()));
    }

    private CheckReceipt receipt(
            Decided one,
            Map<UUID, List<CertificateSummary>> credentials,
            SocialCreditCode employer,
            ListReading reading) {
        NewCheck asked = one.inquiry().asked();
        Instant at = asKept(reading.at());
        LocalDate today = LocalDate.ofInstant(at, PlatformClock.ZONE);
        CheckOutcome outcome = CheckOutcome.of(one.weighed().weighing().gravest());
        String caseNumber = outcome == CheckOutcome.POSSIBLE_MATCH ? CaseNumber.random(today) : null;
        return new CheckReceipt(
                CheckReceipt.KIND,
                UUID.randomUUID(),
                employer,
                new CheckView.Subject(
                        asked.document().type(),
                        asked.document().masked(),
                        asked.name().text()),
                asked.purpose(),
                asked.legalBasis(),
                outcome,
                one.weighed().weighing().objected(),
                one.identity(),
                caseNumber,
                one.identity() == CheckIdentity.MATCHED
                        ? credentials.getOrDefault(one.inquiry().personId(), List.of())
                        : List.of(),
                at,
                reading.epoch(),
                at,
                rules.reviewDueOn(today),
                outcome.caveat(asked.language(), caseNumber));
    }

    /** As exact as the database keeps it, so that what is signed and what is kept are the same. */
    private static Instant asKept(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
