package care.training.registry.quota;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.Districts;
import care.training.kernel.Settings;
import care.training.registry.organization.StatusKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plan's numbers (domain 6.2), area by area. */
class QuotaRulesTest {
    private final QuotaRules rules = new QuotaRules()
            .with(Districts.load(Settings.configFolder()))
            .load(Settings.configFolder().resolve("plan/quotas.yaml"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2020, PILOT, 610100, 50, -",
                "2020, PILOT, 610113, 3, 5",
                "2020, PILOT, 610118, 2, 3",
                "2020, PILOT, 610124, 1, 1",
                "2020, PILOT, 610191, 2, 4",
                "2021, STAR, 610100, 50, -",
                "2021, INCLUSIVE, 610191, 1, -",
                "2022, STAR, 610100, 150, -",
                "2022, INCLUSIVE, 610102, 2, -",
                "2022, INCLUSIVE, 610198, 1, -"
            })
    void the_plan_asks_this_of_an_area(int year, StatusKind status, String area, int least, Integer most) {
        assertThat(rules.of(year))
                .filteredOn(quota -> quota.status() == status && quota.area().equals(area))
                .singleElement()
                .satisfies(quota -> {
                    assertThat(quota.least()).isEqualTo(least);
                    assertThat(quota.most()).isEqualTo(most);
                });
    }
}
