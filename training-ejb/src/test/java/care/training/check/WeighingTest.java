package care.training.check;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.BanScope;
import care.training.ban.Reach;
import care.training.ban.match.DocumentRelation;
import care.training.ban.match.ListedBan;
import care.training.ban.match.Match;
import care.training.kernel.Settings;
import care.training.kernel.SocialCreditCode;
import care.training.registry.PersonName;
import care.training.registry.names.NameBook;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WeighingTest {
    private static final NameBook BOOK = NameBook.load(Settings.configFolder().resolve("names"));
    private static final SocialCreditCode EMPLOYER = new SocialCreditCode("52610102MJT000010Q");
    private static final String ELSEWHERE = "91610113MJT000010M";
    private static final Weighing.Subject ASKED =
            new Weighing.Subject(List.of(BOOK.keys(new PersonName("王伟"))), LocalDate.of(1990, 1, 1));

    @Test
    void every_ban_is_weighed_and_the_gravest_decides() {
        Weighing weighing = weigh(
                ban(DocumentRelation.DIFFERENT, LocalDate.of(1970, 1, 1), null, Reach.EVERY_EMPLOYER, "王伟"),
                ban(DocumentRelation.NONE_ON_BAN, null, null, Reach.EVERY_EMPLOYER, "王伟"),
                ban(DocumentRelation.SAME, null, null, Reach.EVERY_EMPLOYER, "王伟"));

        assertThat(weighing.matches().values()).containsExactly(Match.NONE, Match.POSSIBLE, Match.CONFIRMED);
        assertThat(CheckOutcome.of(weighing.gravest())).isEqualTo(CheckOutcome.BARRED);
        assertThat(weighing.nameDiffers()).isFalse();
    }

    @Test
    void nothing_to_weigh_is_no_record() {
        assertThat(CheckOutcome.of(weigh().gravest())).isEqualTo(CheckOutcome.NO_RECORD);
    }

    @Test
    void the_same_document_under_another_name_is_possible_and_said() {
        Weighing weighing = weigh(ban(DocumentRelation.SAME, null, null, Reach.EVERY_EMPLOYER, "王玮"));

        assertThat(CheckOutcome.of(weighing.gravest())).isEqualTo(CheckOutcome.POSSIBLE_MATCH);
        assertThat(weighing.nameDiffers()).isTrue();
    }

    @Test
    void a_ban_from_one_institution_concerns_it_alone() {
        assertThat(weigh(ban(DocumentRelation.SAME, null, EMPLOYER.value(), Reach.NAMED_INSTITUTION, "王伟"))
                        .gravest())
                .isEqualTo(Match.CONFIRMED);
        assertThat(weigh(ban(DocumentRelation.SAME, null, ELSEWHERE, Reach.NAMED_INSTITUTION, "王伟"))
                        .gravest())
                .isEqualTo(Match.NONE);
        assertThat(weigh(ban(DocumentRelation.SAME, null, null, Reach.NAMED_INSTITUTION, "王伟"))
                        .gravest())
                .isEqualTo(Match.POSSIBLE);
    }

    @Test
    void an_objection_is_told_where_its_ban_counts_and_nowhere_else() {
        assertThat(weigh(objected(DocumentRelation.SAME, "王伟")).objected()).isTrue();
        assertThat(weigh(objected(DocumentRelation.SAME, "王伟")).gravest()).isEqualTo(Match.CONFIRMED);
        assertThat(weigh(objected(DocumentRelation.DIFFERENT, "赵玉兰")).objected())
                .isFalse();
        assertThat(weigh(ban(DocumentRelation.SAME, null, null, Reach.EVERY_EMPLOYER, "王伟"))
                        .objected())
                .isFalse();
    }

    @Test
    void whoever_is_asked_about_by_a_wrong_name_is_weighed_by_her_own_too_except_against_her_own_document() {
        PersonName wrong = new PersonName("李雷");
        Weighing.Subject her = Weighing.Subject.of(wrong, List.of(new PersonName("王伟")), null, BOOK);

        assertThat(weigh(her, DocumentRelation.NONE_ON_BAN, "王伟").gravest()).isEqualTo(Match.POSSIBLE);
        assertThat(weigh(her, DocumentRelation.NONE_ON_BAN, "李雷").gravest()).isEqualTo(Match.POSSIBLE);
        assertThat(weigh(her, DocumentRelation.SAME, "王伟").gravest()).isEqualTo(Match.POSSIBLE);
        assertThat(weigh(her, DocumentRelation.SAME, "王伟").nameDiffers()).isTrue();
    }

    @Test
    void whoever_is_asked_about_by_one_of_her_names_is_confirmed_by_another() {
        Weighing.Subject her = Weighing.Subject.of(
                new PersonName("王伟"), List.of(new PersonName("李雷"), new PersonName("王伟")), null, BOOK);

        assertThat(weigh(her, DocumentRelation.SAME, "李雷").gravest()).isEqualTo(Match.CONFIRMED);
    }

    private static Weighing weigh(Weighing.Subject her, DocumentRelation document, String listed) {
        return Weighing.of(List.of(ban(document, null, null, Reach.EVERY_EMPLOYER, listed)), her, EMPLOYER);
    }

    private static Weighing.Candidate objected(DocumentRelation document, String name) {
        ListedBan ban = ban(document, null, null, Reach.EVERY_EMPLOYER, name).ban();
        return new Weighing.Candidate(
                new ListedBan(
                        ban.id(), ban.scope(), ban.institution(), ban.born(), ban.document(), ban.names(), true, false),
                Reach.EVERY_EMPLOYER);
    }

    private static Weighing weigh(Weighing.Candidate... candidates) {
        return Weighing.of(List.of(candidates), ASKED, EMPLOYER);
    }

    private static Weighing.Candidate ban(
            DocumentRelation document, LocalDate born, String institution, Reach reach, String name) {
        return new Weighing.Candidate(
                new ListedBan(
                        UUID.randomUUID(),
                        BanScope.INSTITUTION,
                        institution,
                        born,
                        document,
                        List.of(BOOK.keys(new PersonName(name))),
                        false,
                        false),
                reach);
    }
}
