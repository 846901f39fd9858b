package care.training.check;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.BanScope;
import care.training.ban.Reach;
import care.training.ban.match.DocumentRelation;
import care.training.ban.match.ListedBan;
import care.training.ban.match.Match;
import care.training.check.cases.CaseVerdict;
import care.training.kernel.Settings;
import care.training.kernel.SocialCreditCode;
import care.training.registry.PersonName;
import care.training.registry.names.NameBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On what a verdict rests, and what it does to a later check. */
class DoubtsTest {
    private static final NameBook BOOK = NameBook.load(Settings.configFolder().resolve("names"));
    private static final SocialCreditCode EMPLOYER = new SocialCreditCode("52610102MJT000010Q");
    private static final SocialCreditCode OTHER = new SocialCreditCode("91610113MJT000010M");
    private static final UUID BAN = UUID.randomUUID();
    private static final byte[] DOCUMENT = {1, 2};
    private static final byte[] NEW_DOCUMENT = {3, 4};
    private static final LocalDate BORN = LocalDate.of(1990, 1, 1);
    private static final Weighing.Candidate HOMONYM = ban(DocumentRelation.NONE_ON_BAN, Reach.EVERY_EMPLOYER, "王伟");

    @Test
    void another_writing_of_the_same_name_asks_the_same() {
        assertThat(facts(HOMONYM, EMPLOYER, List.of(DOCUMENT), "王　伟")).isEqualTo(facts(HOMONYM));
    }

    @Test
    void the_order_of_names_and_documents_changes_nothing() {
        assertThat(facts(HOMONYM, EMPLOYER, List.of(NEW_DOCUMENT, DOCUMENT), "王伟", "王大伟"))
                .isEqualTo(facts(HOMONYM, EMPLOYER, List.of(DOCUMENT, NEW_DOCUMENT), "王大伟", "王伟"));
    }

    @Test
    void another_employer_asks_the_same_but_for_a_decision_about_one_institution() {
        Weighing.Candidate ofOne = ban(DocumentRelation.NONE_ON_BAN, Reach.NAMED_INSTITUTION, "王伟");

        assertThat(facts(HOMONYM, OTHER, List.of(DOCUMENT), "王伟")).isEqualTo(facts(HOMONYM));
        assertThat(facts(ofOne, OTHER, List.of(DOCUMENT), "王伟")).isNotEqualTo(facts(ofOne));
    }

    @Test
    void a_name_a_document_or_an_entry_that_changed_asks_anew() {
        assertThat(Stream.of(
                        facts(HOMONYM, EMPLOYER, List.of(DOCUMENT), "王伟", "王大伟"),
                        facts(HOMONYM, EMPLOYER, List.of(DOCUMENT, NEW_DOCUMENT), "王伟"),
                        facts(HOMONYM, EMPLOYER, List.of(NEW_DOCUMENT), "王伟"),
                        facts(ban(DocumentRelation.NONE_ON_BAN, Reach.EVERY_EMPLOYER, "王伟", "王大伟")),
                        facts(ban(DocumentRelation.DIFFERENT, Reach.EVERY_EMPLOYER, "王伟"))))
                .doesNotContain(facts(HOMONYM))
                .doesNotHaveDuplicates();
    }

    @Test
    void once_decided_a_homonym_is_nobody_or_barred() {
        assertThat(weigh(HOMONYM, null).gravest()).isEqualTo(Match.POSSIBLE);
        assertThat(weigh(HOMONYM, CaseVerdict.NOT_SAME_PERSON).gravest()).isEqualTo(Match.NONE);
        assertThat(weigh(HOMONYM, CaseVerdict.SAME_PERSON).gravest()).isEqualTo(Match.CONFIRMED);
    }

    @Test
    void whoever_is_named_by_document_and_name_is_an_exact_hit_that_no_verdict_passes_over() {
        Weighing.Candidate ofOne = ban(DocumentRelation.SAME, Reach.NAMED_INSTITUTION, "王伟");

        assertThat(Doubts.doubt(ofOne, subject("王伟"), List.of(DOCUMENT), EMPLOYER)
                        .exact())
                .isTrue();
        assertThat(weigh(ofOne, CaseVerdict.NOT_SAME_PERSON).gravest()).isEqualTo(Match.POSSIBLE);
        assertThat(weigh(ofOne, CaseVerdict.SAME_PERSON).gravest()).isEqualTo(Match.CONFIRMED);
    }

    @Test
    void of_a_number_that_was_entered_wrongly_her_name_no_longer_differs() {
        Weighing.Candidate wrongNumber = ban(DocumentRelation.SAME, Reach.EVERY_EMPLOYER, "李磊");

        assertThat(weigh(wrongNumber, null).nameDiffers()).isTrue();
        assertThat(weigh(wrongNumber, CaseVerdict.NOT_SAME_PERSON).nameDiffers())
                .isFalse();
    }

    private static Weighing weigh(Weighing.Candidate candidate, CaseVerdict verdict) {
        return Weighing.of(
                List.of(candidate), subject("王伟"), EMPLOYER, verdict == null ? Map.of() : Map.of(BAN, verdict));
    }

    private static String facts(Weighing.Candidate candidate) {
        return facts(candidate, EMPLOYER, List.of(DOCUMENT), "王伟");
    }

    private static String facts(
            Weighing.Candidate candidate, SocialCreditCode employer, List<byte[]> documents, String... names) {
        return Doubts.doubt(candidate, subject(names), documents, employer).facts();
    }

    private static Weighing.Subject subject(String... names) {
        return new Weighing.Subject(
                BOOK.keys(Stream.of(names).map(PersonName::new).toList()), BORN);
    }

    private static Weighing.Candidate ban(DocumentRelation document, Reach reach, String... names) {
        return new Weighing.Candidate(
                new ListedBan(
                        BAN,
                        BanScope.CHILDCARE,
                        null,
                        null,
                        document,
                        BOOK.keys(Stream.of(names).map(PersonName::new).toList()),
                        false,
                        false),
                reach);
    }
}
