package care.training.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import care.training.kernel.rules.Flaw;
import care.training.kernel.rules.FlawedRules;
import care.training.kernel.rules.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class StandardsTest {
    private static final Path SHIPPED = Settings.configFolder().resolve("standards");
    private static final String CARER = "4-10-01-03";
    private static final String CARER_FILE = "4-10-01-03-2021.yaml";
    private static final String GUIDES_RELATED =
            "[4-10-01-02, 育婴员, 4-10-01-03, 保育师, 保育员, 幼儿教育教师, 儿科医师, 儿科护士, 孤残儿童护理员, 母婴保健技术服务人员, 保健调理师, 健康管理师, 家政服务员]";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Standards standards = new Standards();

    @TempDir
    Path edited;

    @BeforeEach
    void load() {
        standards.load(SHIPPED, "61");
    }

    @Test
    void the_shipped_files_are_read() {
        assertThat(standards.all())
                .extracting(s -> s.name(Languages.CHINESE) + " " + s.edition())
                .containsExactly("婴幼儿发展引导员 2021", "育婴员 2019", "保育员 2019", "保育师 2021");
        assertThat(standards.announced(TODAY))
                .extracting(edition -> edition.name(Languages.CHINESE) + " " + edition.edition())
                .containsExactly("婴幼儿发展引导员 2025");
    }

    @Test
    void the_ways_to_enter_a_level_are_those_of_the_day() {
        Standard carer = standards.inForce(CARER, TODAY);
        assertThat(carer.entryWays(Level.FIVE, TODAY)).singleElement().satisfies(way -> {
            assertThat(way.id()).isEqualTo("5x");
            assertThat(way.text(Languages.CHINESE)).contains("16周岁");
            assertThat(way.sourced().mark().isConfirmed()).isTrue();
        });
        assertThat(carer.entryWays(Level.FIVE, LocalDate.of(2022, 6, 1)))
                .extracting(EntryWay::id)
                .doesNotContain("5x");
        assertThat(carer.entryWays(Level.FIVE, LocalDate.of(2000, 1, 1))).isEmpty();
    }

    @Test
    void each_value_tells_where_it_is_from_and_how_well_it_is_known() {
        Standard carer = standards.inForce(CARER, TODAY);
        assertThat(carer.source("passMark")).hasValueSatisfying(source -> {
            assertThat(source.mark()).isEqualTo(Mark.B);
            assertThat(source.addresses()).singleElement().hasToString("https://m.how234.com/eamyrzcsjjz.html");
        });
        assertThat(carer.source("theoryMinutes", Level.FIVE))
                .hasValueSatisfying(source -> assertThat(source.mark()).isEqualTo(Mark.C));
        assertThat(carer.source("skillsCriteria", Level.FOUR))
                .hasValueSatisfying(source -> assertThat(source.addresses()).isEmpty());
        assertThat(carer.source("nothing of that name")).isEmpty();
    }

    /** Domain 1: one code can have two names and two level sets over time. */
    @ParameterizedTest
    @CsvFileSource(resources = "levels.csv", numLinesToSkip = 1)
    void each_edition_has_its_own_levels(String occupation, String edition, String name, String levels, String review) {
        Standard standard = standards.edition(occupation, edition);
        assertThat(standard.name(Languages.CHINESE)).isEqualTo(name);
        assertThat(numbers(standard.levels())).isEqualTo(levels);
        assertThat(numbers(standard.levels().stream()
                        .filter(level -> standard.parts(level).contains(Part.REVIEW))
                        .toList()))
                .isEqualTo(review == null ? "" : review);
    }

    @ParameterizedTest
    @CsvSource({
        "4-10-01-02, 2019, 2",
        "4-10-01-02, 2019, 1",
        "4-10-01-01, 2021, 5",
        "4-10-01-03, 2019, 2",
        "4-10-01-03, 2019, 1"
    })
    void a_level_that_an_edition_lacks_is_refused_with_the_levels_it_has(String occupation, String edition, int level) {
        Standard standard = standards.edition(occupation, edition);
        assertThatThrownBy(() -> standard.parts(Level.of(level))).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.LEVEL_NOT_IN_STANDARD);
            assertThat(problem.detail(Languages.ENGLISH))
                    .contains(numbers(standard.levels()).replace(",", ", "));
        });
    }

    @ParameterizedTest
    @CsvSource({"2021-12-01, 保育员", "2021-12-02, 保育师", "2026-11-24, 保育师"})
    void one_code_has_the_name_of_its_day(LocalDate day, String name) {
        assertThat(standards.inForce(CARER, day).name(Languages.CHINESE)).isEqualTo(name);
    }

    @Test
    void an_edition_that_is_only_announced_decides_nothing() {
        assertThat(standards.inForce("4-10-01-01", LocalDate.of(2099, 1, 1)).edition())
                .isEqualTo("2021");
        assertThatThrownBy(() -> standards.edition("4-10-01-01", "2025")).isInstanceOf(Problem.class);
    }

    private static String numbers(Collection<Level> levels) {
        return levels.stream().map(level -> String.valueOf(level.number())).collect(Collectors.joining(","));
    }

    @Test
    void the_higher_levels_of_carers_have_a_review_besides() {
        Standard carer = standards.inForce(CARER, TODAY);
        assertThat(carer.parts(Level.THREE)).containsExactly(Part.THEORY, Part.SKILLS);
        assertThat(carer.parts(Level.TWO)).containsExactly(Part.THEORY, Part.SKILLS, Part.REVIEW);
    }

    @Test
    void every_level_of_carers_has_weights_and_criteria_that_sum_to_100() {
        Standard carer = standards.inForce(CARER, TODAY);
        for (Level level : carer.levels()) {
            assertThat(carer.theoryWeights(level).values().stream().mapToInt(Integer::intValue))
                    .as("theory of %s", level)
                    .satisfies(weights -> assertThat(
                                    weights.stream().mapToInt(Integer::intValue).sum())
                            .isEqualTo(100));
            assertThat(carer.criteria(level).stream()
                            .mapToInt(Criterion::points)
                            .sum())
                    .as("skills of %s", level)
                    .isEqualTo(100);
        }
        assertThat(carer.criteria(Level.FIVE))
                .extracting(Criterion::function)
                .containsOnly("ENVIRONMENT", "DAILY_CARE", "SAFETY_HEALTH", "EARLY_LEARNING", "COOPERATION");
    }

    @Test
    void what_is_unconfirmed_is_marked_with_its_source() {
        assertThat(standards.inForce(CARER, TODAY).sources())
                .allSatisfy(sourced -> assertThat(sourced.source()).isNotBlank())
                .anySatisfy(sourced -> {
                    assertThat(sourced.place()).startsWith("entry[1]");
                    assertThat(sourced.mark()).isEqualTo(Mark.D);
                });
    }

    /** Vectors of domain 3. */
    @ParameterizedTest
    @CsvFileSource(resources = "staffing.csv", numLinesToSkip = 1)
    void staffing_follows_the_formula(int candidates, int invigilators, int assessors) {
        Standard carer = standards.inForce(CARER, TODAY);
        assertThat(carer.invigilators(candidates)).isEqualTo(invigilators);
        assertThat(carer.assessors(candidates)).isEqualTo(assessors);
    }

    @Test
    void before_the_first_edition_no_standard_is_in_force() {
        assertThat(standards.inForce(CARER, LocalDate.of(2019, 4, 29)).edition())
                .isEqualTo("2019");
        assertThatThrownBy(() -> standards.inForce(CARER, LocalDate.of(2019, 4, 28)))
                .isInstanceOf(Problem.class)
                .extracting(problem -> ((Problem) problem).code())
                .isEqualTo(ProblemCode.NO_STANDARD_IN_FORCE);
    }

    /** Each row changes one line of the shipped file as a slip would; the message must name the file and the place. */
    @ParameterizedTest
    @CsvFileSource(resources = "slips.csv", numLinesToSkip = 1, maxCharsPerColumn = 1000)
    void a_slip_in_a_file_is_refused_with_its_place(String file, String from, String to, String place, String what)
            throws IOException {
        copyShipped();
        edit(file, from.replace("\\n", "\n"), to == null ? "" : to.replace("\\n", "\n"));
        assertThatThrownBy(() -> new Standards().load(edited, "61"))
                .isInstanceOf(FlawedRules.class)
                .hasMessageMatching("(?s).*" + Pattern.quote(file) + ":[0-9]+.*")
                .hasMessageContaining(place == null ? "" : ": " + place + " ")
                .hasMessageContaining(what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "dates.csv", numLinesToSkip = 1)
    void dates_that_leave_a_gap_or_overlap_are_refused_with_file_place_and_dates(
            String what, String file, String from, String to, String place, String message) throws IOException {
        copyShipped();
        edit(file, from, to);
        assertThatThrownBy(() -> new Standards().load(edited, "61"))
                .as(what)
                .isInstanceOf(FlawedRules.class)
                .hasMessageMatching("(?s).*4-10-01-03-20(19|21)\\.yaml:[0-9]+: .*")
                .hasMessageContaining(": " + place + " ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"29, 99", "30, 100", "31, 101"})
    void weights_sum_to_100(int dailyCare, int sum) throws IOException {
        copyShipped();
        edit(CARER_FILE, "ENVIRONMENT: 10, DAILY_CARE: 30,", "ENVIRONMENT: 10, DAILY_CARE: " + dailyCare + ",");
        if (sum == 100) {
            new Standards().load(edited, "61");
        } else {
            assertThatThrownBy(() -> new Standards().load(edited, "61"))
                    .isInstanceOf(FlawedRules.class)
                    .hasMessageContaining("theoryWeights[0].value sums to " + sum + ", not to 100");
        }
    }

    @Test
    void an_edition_without_a_last_day_holds_until_the_next_begins() throws IOException {
        copyShipped();
        String text = Files.readString(edited.resolve(CARER_FILE));
        Files.writeString(
                edited.resolve("4-10-01-03-2027.yaml"),
                text.replace("edition: \"2021\"", "edition: \"2027\"")
                        .replace("valid: {from: 2021-12-02,", "valid: {from: 2027-01-01,")
                        .replaceAll("(?m)^  - \\{family: R2018.*\\n", "")
                        .replace("from: 2024-01-01", "from: 2027-01-01"));
        Standards both = new Standards();
        both.load(edited, "61");
        assertThat(both.inForce(CARER, LocalDate.of(2026, 12, 31)).edition()).isEqualTo("2021");
        assertThat(both.inForce(CARER, LocalDate.of(2027, 1, 1)).edition()).isEqualTo("2027");
        assertThat(both.edition(CARER, "2021").validTo()).contains(LocalDate.of(2026, 12, 31));
        assertThat(both.edition(CARER, "2021").entryRules())
                .extracting(Standard.EntryRulesPeriod::to)
                .containsExactly(LocalDate.of(2023, 12, 31), LocalDate.of(2026, 12, 31));
    }

    @Test
    void a_level_that_nobody_could_ever_enter_is_refused() throws IOException {
        copyShipped();
        edit("entry/families/R2023.yaml", "id: 5x\n    level: 5", "id: 5x\n    level: 4");
        assertThatThrownBy(() -> new Standards().load(edited, "61"))
                .isInstanceOf(FlawedRules.class)
                .hasMessageContaining("has level 5, which nobody could ever enter: family R2023");
    }

    @Test
    void a_certificate_that_no_occupation_gives_is_refused() throws IOException {
        copyShipped();
        // alone with its own levels four to one, nobody could bring the certificate of level five
        edit("4-10-01-01-2021.yaml", GUIDES_RELATED, "[4-10-01-01]");
        assertThatThrownBy(() -> new Standards().load(edited, "61"))
                .isInstanceOf(FlawedRules.class)
                .hasMessageContaining("4-10-01-01-2021.yaml")
                .hasMessageContaining("way 4a to level 4 asks for a certificate of level 5");
    }

    @Test
    void everything_a_schema_forbids_is_told_at_once() throws IOException {
        copyShipped();
        edit(CARER_FILE, "passMark: {value: 60,", "passMark: {value: 600,");
        edit(CARER_FILE, "fullMark: {value: 100,", "fullMark: {value: 10,");
        edit("entry/schools.yaml", "fields: BACHELOR", "fields: bachelor");
        assertThatThrownBy(() -> new Standards().load(edited, "61"))
                .isInstanceOfSatisfying(FlawedRules.class, flawed -> {
                    assertThat(flawed.flaws())
                            .extracting(Flaw::place)
                            .containsExactlyInAnyOrder("passMark.value", "fullMark.value", "tiers.BACHELOR.fields");
                    assertThat(flawed.flaws()).allSatisfy(flaw -> assertThat(flaw.text(Languages.CHINESE))
                            .matches(".*\\p{IsHan}.*"));
                });
    }

    @Test
    void a_province_without_entry_rules_is_refused() {
        assertThatThrownBy(() -> new Standards().load(SHIPPED, "62"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("province 62");
    }

    private void edit(String name, String from, String to) throws IOException {
        Path file = edited.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private void copyShipped() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.toList()) {
                Path copy = edited.resolve(SHIPPED.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
