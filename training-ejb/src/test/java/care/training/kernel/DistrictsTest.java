package care.training.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistrictsTest {
    private final Districts districts = Districts.load(Settings.configFolder());

    @ParameterizedTest
    @ValueSource(strings = {"610113", "雁塔区", "雁塔", "Yanta", "yanta"})
    void a_district_is_found_by_code_and_by_name(String text) {
        assertThat(districts.find(text)).map(Districts.District::code).contains("610113");
    }

    @Test
    void each_code_stands_once_and_a_code_that_is_not_listed_is_shown_as_it_is() {
        assertThat(districts.all()).hasSize(14);
        assertThat(new HashSet<>(
                        districts.all().stream().map(Districts.District::code).toList()))
                .hasSize(14);
        assertThat(districts.name("610113", Languages.ENGLISH)).isEqualTo("Yanta");
        assertThat(districts.name("310115", Languages.CHINESE)).isEqualTo("310115");
    }
}
