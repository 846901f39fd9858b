package care.training.ban;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final CreditRule rule = new BanRules()
            .load(Settings.configFolder().resolve("bans/rules.yaml"))
            .credit();

    @ParameterizedTest
    @CsvSource({
        "COURT_TERM, IN_FORCE, 2029-01-01, false, 2034-01-01",
        "ADMIN_TERM, ENDED, 2021-11-24, false, 2026-11-24",
        "ADMIN_TERM, ENDED, 2021-11-23, false, never",
        "COURT_LIFE, IN_FORCE, , true, never",
        "ADMIN_LIFE, IN_FORCE, , true, never",
        "ADMIN_LIST, IN_FORCE, , false, never",
        "COURT_TERM, VOIDED, 2029-01-01, false, never",
        "COURT_TERM, PROPOSED, 2029-01-01, false, never",
        "INTERIM, IN_FORCE, 2026-12-30, false, never",
        "SUSPENDED_PENDING, IN_FORCE, 2026-11-30, false, never",
        "COURT_LIFE, ENDED, 2026-01-01, false, 2031-01-01"
    })
    void a_ban_stands_in_a_credit_file_for_five_years_after_its_end_and_for_life_never(
            BanKind kind, BanState state, LocalDate end, boolean life, String until) {
        assertThat(rule.lastDay(ban(kind, state, end, life), TODAY)
                        .map(LocalDate::toString)
                        .orElse("never"))
                .isEqualTo(until);
    }

    private static BanView ban(BanKind kind, BanState state, LocalDate end, boolean life) {
        return new BanView(
                UUID.randomUUID(),
                state,
                new BanView.Subject(null, null, List.of(), "某", List.of()),
                BanRole.PERPETRATOR,
                "某法院",
                "1",
                null,
                LegalBasis.L5,
                kind,
                BanScope.CHILDCARE,
                null,
                null,
                null,
                LocalDate.of(2020, 1, 1),
                end,
                life,
                null,
                Instant.EPOCH,
                false,
                null,
                null,
                List.of(),
                null,
                List.of());
    }
}
