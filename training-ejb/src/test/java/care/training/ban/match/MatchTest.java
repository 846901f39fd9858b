package care.training.ban.match;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.BanScope;
import care.training.kernel.Settings;
import care.training.registry.PersonName;
import care.training.registry.names.NameBook;
import care.training.registry.names.NameClass;
import care.training.registry.names.NameKeys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTest {
    private static final NameBook BOOK = NameBook.load(Settings.configFolder().resolve("names"));

    @ParameterizedTest
    @CsvFileSource(resources = "verdicts.csv", numLinesToSkip = 1)
    void the_document_decides_first_and_a_name_alone_never_confirms(
            DocumentRelation document, NameClass name, LocalDate bannedBorn, LocalDate born, Match verdict) {
        assertThat(Match.of(document, name, bannedBorn, born)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "阿依古丽·买买提, 阿依古丽•买买提",
        "阿依古丽·买买提, 阿依古丽・买买提",
        "阿依古丽·买买提, 阿依古丽 买买提",
        "阿依古丽·买买提, 阿依古丽买买提",
        "张三, 张\u3000三",
        "张三, 张\u200b三",
        "\u4dae某, \ue863某",
    })
    void a_name_written_otherwise_is_the_same_name(String listed, String asked) {
        assertThat(listed(DocumentRelation.SAME, listed).match(List.of(keys(asked)), null))
                .isEqualTo(Match.CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource({
        "SAME, 钟南山, 鍾南山, CONFIRMED",
        "NONE_ON_BAN, 钟南山, 鐘南山, POSSIBLE",
        "DIFFERENT, 钟南山, 鐘南山, NONE",
        "SAME, 萧红, 肖红, CONFIRMED",
        "SAME, 曾诚, Zeng Cheng, CONFIRMED",
        "NONE_ON_BAN, 曾诚, Zeng Cheng, POSSIBLE",
        "NONE_ON_BAN, 曾诚, Zhen Cheng, NONE",
        "DIFFERENT, 曾诚, Zeng Cheng, NONE",
        "NONE_ON_BAN, 曾诚, Ceng Cheng, POSSIBLE",
        "NONE_ON_BAN, 李雷, 李磊, NONE",
        "SAME, 李雷, 李磊, POSSIBLE"
    })
    void a_name_that_is_only_near_is_possible_unless_the_document_is_the_same(
            DocumentRelation document, String listed, String asked, Match verdict) {
        assertThat(listed(document, listed).match(List.of(keys(asked)), null)).isEqualTo(verdict);
        assertThat(listed(document, asked).match(List.of(keys(listed)), null)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"李雷, 李磊", "王伟, 王玮"})
    void another_name_of_the_same_document_is_possible_and_never_silently_nothing(String listed, String asked) {
        ListedBan ban = listed(DocumentRelation.SAME, listed);

        assertThat(ban.match(List.of(keys(asked)), null)).isEqualTo(Match.POSSIBLE);
        assertThat(ban.isSameDocumentUnderAnotherName(List.of(keys(asked)))).isTrue();
    }

    @Property
    void adding_an_alias_never_removes_a_hit(
            @ForAll @Size(min = 1, max = 4)
                    List<@CharRange(from = '一', to = '亗') @StringLength(min = 1, max = 3) String> names,
            @ForAll @CharRange(from = '一', to = '亗') @StringLength(min = 1, max = 3) String alias,
            @ForAll @CharRange(from = '一', to = '亗') @StringLength(min = 1, max = 3) String asked,
            @ForAll DocumentRelation document) {
        List<String> more = new ArrayList<>(names);
        more.add(alias);
        Match before = listed(document, names.toArray(String[]::new)).match(List.of(keys(asked)), null);
        Match after = listed(document, more.toArray(String[]::new)).match(List.of(keys(asked)), null);

        assertThat(after).isLessThanOrEqualTo(before);
    }

    @Test
    void a_former_name_of_hers_that_is_on_record_confirms_as_her_name_of_today_does() {
        List<NameKeys> hers = List.of(keys("王磊"), keys("李雷"));

        assertThat(listed(DocumentRelation.SAME, "李雷").match(hers, null)).isEqualTo(Match.CONFIRMED);
        assertThat(listed(DocumentRelation.SAME, "李雷").isSameDocumentUnderAnotherName(hers))
                .isFalse();
    }

    @Test
    void a_suspension_is_possible_at_most_whoever_it_means() {
        List<NameKeys> hers = List.of(keys("王磊"));

        assertThat(listed(true, DocumentRelation.SAME, "王磊").match(hers, null)).isEqualTo(Match.POSSIBLE);
        assertThat(listed(true, DocumentRelation.DIFFERENT, "李雷").match(hers, null))
                .isEqualTo(Match.NONE);
    }

    private static ListedBan listed(DocumentRelation document, String... names) {
        return listed(false, document, names);
    }

    private static ListedBan listed(boolean suspension, DocumentRelation document, String... names) {
        return new ListedBan(
                UUID.randomUUID(),
                BanScope.CLOSE_CONTACT_MINORS,
                null,
                null,
                document,
                List.of(names).stream().map(MatchTest::keys).toList(),
                false,
                suspension);
    }

    private static NameKeys keys(String name) {
        return BOOK.keys(new PersonName(name));
    }
}
