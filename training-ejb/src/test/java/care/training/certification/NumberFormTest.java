package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NumberFormTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvFileSource(resources = "numbers.csv", useHeadersInDisplayName = false, numLinesToSkip = 1, emptyValue = "")
    void a_number_tells_by_its_form_what_it_is(
            String typed, NumberForm.Kind kind, String province, String year, String level) {
        NumberForm form = NumberForm.read(typed);
        assertThat(form.kind()).isEqualTo(kind);
        assertThat(form.part("province").orElse(null)).isEqualTo(province);
        assertThat(form.part("year").orElse(null)).isEqualTo(year);
        assertThat(form.part("level").orElse(null)).isEqualTo(level);
    }

    @Test
    void an_older_number_tells_its_province_in_both_languages() {
        NumberForm form = NumberForm.read("0723014005312345");
        assertThat(form.province(Languages.CHINESE)).contains("黑龙江省");
        assertThat(form.province(Languages.ENGLISH)).contains("Heilongjiang");
        assertThat(form.names()).containsOnlyKeys("zh", "en");
    }

    @Test
    void nothing_and_a_whole_book_are_malformed_and_do_no_harm() {
        assertThat(NumberForm.read(null).kind()).isEqualTo(NumberForm.Kind.MALFORMED);
        assertThat(NumberForm.read("S".repeat(1_000_000)).kind()).isEqualTo(NumberForm.Kind.MALFORMED);
    }

    @Test
    void only_the_form_issued_here_becomes_a_certificate_number() {
        assertThat(NumberForm.read("S000061000123265000017").certificateNumber())
                .isPresent();
        assertThat(NumberForm.read("1661010123400567").certificateNumber()).isEmpty();
    }
}
