package care.training.registry.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import care.training.kernel.Violation;
import care.training.registry.OrganizationKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes, classes and statuses by the shipped rules. */
class OrganizationRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private final RegistrationRoutes routes = new RegistrationRoutes();
    private final AgeClasses ageClasses = new AgeClasses();

    @BeforeEach
    void load() {
        routes.load();
        ageClasses.load();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "codes.csv", numLinesToSkip = 1)
    void a_code_is_of_a_register_where_such_organizations_are(
            String code, OrganizationKind kind, ProblemCode objection) {
        assertThat(routes.objection(new SocialCreditCode(code), kind).map(Violation::code))
                .isEqualTo(Optional.ofNullable(objection));
    }

    @Test
    void a_code_tells_its_register() {
        assertThat(routes.register(new SocialCreditCode("52610102MJT000010Q"))
                        .orElseThrow()
                        .zh())
                .contains("社会服务机构");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "classes.csv", numLinesToSkip = 1)
    void classes_larger_than_the_rules_let_them_be_are_named(
            OrganizationKind kind, AgeClass ageClass, int classes, int places, int excesses, int carers) {
        List<ClassPlaces> offered = List.of(new ClassPlaces(ageClass, classes, places));
        assertThat(ageClasses.excesses(kind, offered)).hasSize(excesses);
        assertThat(ageClasses.carersFor(offered)).isEqualTo(carers);
    }

    @Test
    void an_age_stands_once() {
        ClassPlaces one = new ClassPlaces(AgeClass.INFANT, 1, 9);
        assertThatThrownBy(() -> ClassPlaces.requireEachOnce(List.of(one, one))).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-06-01, 2026-12-31, 2026-12-31, -, true",
                "2026-06-01, 2026-12-31, 2027-01-01, -, false",
                "2026-06-01, -, 2040-01-01, -, true",
                "2026-06-01, 2026-12-31, 2026-01-01, 2026-05-31, false",
                "2026-06-01, 2026-12-31, 2026-01-01, 2026-06-01, true"
            })
    void one_status_is_not_held_twice_on_a_day(
            LocalDate from, LocalDate to, LocalDate otherFrom, LocalDate otherTo, boolean overlap) {
        OrganizationStatus held = status(new NewStatus(StatusKind.PILOT, null, from, to, "文号"));
        assertThat(held.overlaps(new NewStatus(StatusKind.PILOT, null, otherFrom, otherTo, "文号")))
                .isEqualTo(overlap);
        assertThat(held.overlaps(new NewStatus(StatusKind.INCLUSIVE, null, otherFrom, otherTo, "文号")))
                .isFalse();
    }

    @Test
    void a_status_ends_earlier_but_never_later_and_not_before_it_began() {
        OrganizationStatus held = status(new NewStatus(StatusKind.STAR, 3, DAY, DAY.plusDays(30), "文号"));
        assertThatThrownBy(() -> held.end(DAY.minusDays(1), "x", Instant.EPOCH)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> held.end(DAY.plusDays(30), "x", Instant.EPOCH)).isInstanceOf(Problem.class);
        held.end(DAY.plusDays(29), "复查不合格", Instant.EPOCH);
        assertThat(held.holdsOn(DAY.plusDays(29))).isTrue();
        assertThat(held.holdsOn(DAY.plusDays(30))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"STAR, -, stars", "STAR, 0, stars", "STAR, 6, stars"})
    void stars_are_one_to_five(StatusKind kind, Integer stars, String field) {
        assertThatThrownBy(() -> new NewStatus(kind, stars, DAY, null, "文号"))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                        .extracting(Violation::field)
                        .containsExactly(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prefixes: [\"11\", \"12\"], mark: C | prefixes: [\"19\"], mark: C | is no register",
                "kind: AUTHORITY | kind: COLLEGE | must have every kind"
            })
    void a_slip_in_the_routes_is_refused_with_its_place(String from, String to, String message, @TempDir Path folder)
            throws IOException {
        Path shipped = care.training.kernel.Settings.configFolder().resolve("organizations/registration.yaml");
        Path file = folder.resolve("registration.yaml");
        Files.writeString(file, Files.readString(shipped).replace(from, to));
        assertThatThrownBy(() -> new RegistrationRoutes().load(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("registration.yaml:")
                .hasMessageContaining(message);
    }

    private static OrganizationStatus status(NewStatus given) {
        return new OrganizationStatus("52610102MJT000010Q", given, Instant.EPOCH, "official");
    }
}
