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
        assertThat(districts.all()).hasSize(22);
        assertThat(new HashSet<>(
                        districts.all().stream().map(Districts.District::code).toList()))
                .hasSize(22);
        assertThat(districts.name("610113", Languages.ENGLISH)).isEqualTo("Yanta");
        assertThat(districts.name("310115", Languages.CHINESE)).isEqualTo("310115");
    }

    @ParameterizedTest
    @ValueSource(strings = {"610191", "高新区", "高新", "西安高新技术产业开发区", "High-tech Zone"})
    void a_development_zone_is_found_under_a_code_of_our_own(String text) {
        assertThat(districts.find(text)).hasValueSatisfying(zone -> {
            assertThat(zone.code()).isEqualTo("610191");
            assertThat(zone.own()).isTrue();
        });
    }

    @Test
    void thirteen_districts_and_counties_have_national_codes_and_every_zone_a_code_of_our_own() {
        assertThat(districts.all())
                .filteredOn(area -> area.kind() == Districts.Kind.DISTRICT || area.kind() == Districts.Kind.COUNTY)
                .hasSize(13)
                .noneMatch(Districts.District::own);
        assertThat(districts.all())
                .filteredOn(area -> area.kind() == Districts.Kind.ZONE)
                .hasSize(8)
                .allMatch(Districts.District::own);
        assertThat(districts.zonesSource().mark().isConfirmed()).isFalse();
    }
}
