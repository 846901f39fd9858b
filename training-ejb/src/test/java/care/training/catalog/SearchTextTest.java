package care.training.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {
    private final SearchText course = SearchText.of(Arrays.asList("婴幼儿照护（五级）", "Everyday Care", "KC-01", null));

    @ParameterizedTest
    @CsvSource({"婴", "婴幼", "照护", "五级", "everyday", "kc", "01", "~yy", "~z", "~ez", "er"})
    void characters_pairs_words_and_initials_are_found(String gram) {
        assertThat(course.grams()).contains(gram);
    }

    @ParameterizedTest
    @CsvSource({"护五", "儿五", "every", "~wk"})
    void what_does_not_stand_together_is_not(String gram) {
        assertThat(course.grams()).doesNotContain(gram);
    }

    @ParameterizedTest
    @CsvSource({"yingyouerzhaohu", "youer", "yyezh", "wuji", "everyday", "kc01", "zhaohuwuji"})
    void it_is_heard_in_pinyin_initials_and_english(String heard) {
        assertThat(course.sound()).contains(heard);
    }

    @Test
    void the_sound_is_ascii_so_that_any_locale_takes_trigrams_of_it() {
        SearchText odd = SearchText.of(List.of("𠮷林 Ｅｖｅｒｙｄａｙ é ü 절 保育"));

        assertThat(odd.sound()).matches("[a-z0-9 ]*").contains("baoyu", "everyday");
    }

    @ParameterizedTest
    @CsvSource({"保育师, 保玉师", "保育师, 保育失", "护理, 互理"})
    void a_wrong_character_of_the_same_sound_sounds_the_same(String right, String wrong) {
        assertThat(SearchText.soundOf(wrong)).isEqualTo(SearchText.soundOf(right));
    }

    @Test
    void signs_are_not_words() {
        assertThat(SearchText.runs("%_' 婴幼儿!KC-01")).containsExactly("婴幼儿", "kc", "01");
        assertThat(SearchText.runs("%%%")).isEmpty();
    }
}
