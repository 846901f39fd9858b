package care.training.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import care.training.standard.ShippedStandards;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExamSessionTest {
    private static final SocialCreditCode ASSOCIATION = new SocialCreditCode("51610100MJT000010Y");
    private static final Instant OPENS = Instant.parse("2026-11-01T01:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-11-20T01:00:00Z");
    private static final Instant THEORY = Instant.parse("2026-12-05T01:00:00Z");

    private final ExamSession session = session();

    @Test
    void registration_is_open_from_its_first_moment_until_before_its_last() {
        assertThatCode(() -> session.requireRegistrationOpen(OPENS)).doesNotThrowAnyException();
        assertThatCode(() -> session.requireRegistrationOpen(CLOSES.minusMillis(1)))
                .doesNotThrowAnyException();
        assertThat(refused(OPENS.minusMillis(1))).isEqualTo(ProblemCode.REGISTRATION_NOT_OPEN);
        assertThat(refused(CLOSES)).isEqualTo(ProblemCode.REGISTRATION_CLOSED);
    }

    @Test
    void a_seat_can_be_given_back_until_registration_closes() {
        assertThat(session.isCancellable(CLOSES.minusMillis(1))).isTrue();
        assertThat(session.isCancellable(CLOSES)).isFalse();
    }

    @Test
    void the_phase_follows_the_dates() {
        assertThat(session.phase(OPENS.minusSeconds(1))).isEqualTo(SessionPhase.ANNOUNCED);
        assertThat(session.phase(OPENS)).isEqualTo(SessionPhase.OPEN);
        assertThat(session.phase(CLOSES)).isEqualTo(SessionPhase.CLOSED);
        assertThat(session.phase(THEORY)).isEqualTo(SessionPhase.HELD);
    }

    @Test
    void times_in_problems_are_those_of_shanghai() {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> session.requireRegistrationOpen(OPENS.minusSeconds(1)));

        assertThat(problem.detail(java.util.Locale.ENGLISH)).contains("2026-11-01 09:00");
    }

    @Test
    void a_site_is_chosen_by_name_or_id_and_is_the_first_where_none_is_named() {
        Site first = new Site(ASSOCIATION.value(), "第一考点", OPENS);
        Site second = new Site(ASSOCIATION.value(), "第二考点", OPENS);
        List<Site> sites = List.of(first, second);

        assertThat(Site.choose(sites, null)).isSameAs(first);
        assertThat(Site.choose(sites, " 第二考点 ")).isSameAs(second);
        assertThat(Site.choose(sites, second.id().toString().toUpperCase())).isSameAs(second);
        assertThat(catchThrowableOfType(Problem.class, () -> Site.choose(sites, "别处"))
                        .violations()
                        .get(0)
                        .message(java.util.Locale.CHINESE))
                .contains("第一考点", "第二考点");
        assertThat(catchThrowableOfType(Problem.class, () -> Site.choose(List.of(), null)))
                .isNotNull();
    }

    private ProblemCode refused(Instant now) {
        return catchThrowableOfType(Problem.class, () -> session.requireRegistrationOpen(now))
                .code();
    }

    private static ExamSession session() {
        NewSession plan = new NewSession(
                "4-10-01-03",
                Level.FIVE,
                null,
                THEORY,
                THEORY.plusSeconds(18_000),
                2,
                OPENS,
                CLOSES,
                SessionMode.FIRST_COME);
        Site site = new Site(ASSOCIATION.value(), "考点", OPENS);
        return new ExamSession(
                plan, ShippedStandards.read().edition("4-10-01-03", "2021"), ASSOCIATION, site, "account", OPENS);
    }
}
