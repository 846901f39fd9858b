package care.training.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import care.training.kernel.rules.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
                .containsExactlyInAnyOrder("保育师 2021", "育婴员 2019", "婴幼儿发展引导员 2021");
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

    @ParameterizedTest
    @CsvSource({"4-10-01-03, '5,4,3,2,1'", "4-10-01-02, '5,4,3'", "4-10-01-01, '4,3,2,1'"})
    void each_occupation_has_its_own_levels(String occupation, String levels) {
        assertThat(standards.inForce(occupation, TODAY).levels())
                .extracting(level -> String.valueOf(level.number()))
                .containsExactly(levels.split(","));
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
        assertThat(standards.inForce(CARER, LocalDate.of(2021, 12, 2)).edition())
                .isEqualTo("2021");
        assertThatThrownBy(() -> standards.inForce(CARER, LocalDate.of(2021, 12, 1)))
                .isInstanceOf(Problem.class)
                .extracting(problem -> ((Problem) problem).code())
                .isEqualTo(ProblemCode.NO_STANDARD_IN_FORCE);
    }

    @Test
    void a_level_that_the_standard_lacks_is_refused_with_the_levels_it_has() {
        Standard guide = standards.inForce("4-10-01-01", TODAY);
        assertThatThrownBy(() -> guide.parts(Level.FIVE)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.LEVEL_NOT_IN_STANDARD);
            assertThat(problem.detail(Languages.ENGLISH)).contains("4, 3, 2, 1");
        });
    }

    /** Each row changes one line of the shipped file as a slip would; the message must name the file and the place. */
    @ParameterizedTest
    @CsvFileSource(resources = "slips.csv", numLinesToSkip = 1, maxCharsPerColumn = 1000)
    void a_slip_in_a_file_is_refused_with_its_place(String from, String to, String place, String what)
            throws IOException {
        copyShipped();
        Path file = edited.resolve(CARER_FILE);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to.replace("\\n", "\n")));
        assertThatThrownBy(() -> new Standards().load(edited, "61"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(CARER_FILE + ":")
                .hasMessageContaining(place)
                .hasMessageContaining(what);
    }

    @Test
    void two_editions_of_one_occupation_on_one_day_are_refused() throws IOException {
        copyShipped();
        String text = Files.readString(edited.resolve(CARER_FILE));
        Files.writeString(edited.resolve("second.yaml"), text.replace("edition: \"2021\"", "edition: \"2025\""));
        assertThatThrownBy(() -> new Standards().load(edited, "61"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("second.yaml")
                .hasMessageContaining("overlaps edition 2021");
    }

    @Test
    void an_edition_that_begins_when_the_former_ends_is_accepted() throws IOException {
        copyShipped();
        Path first = edited.resolve(CARER_FILE);
        String text = Files.readString(first);
        Files.writeString(
                edited.resolve("second.yaml"),
                text.replace("edition: \"2021\"", "edition: \"2027\"")
                        .replace("valid: {from: 2021-12-02,", "valid: {from: 2027-01-01,")
                        .replaceAll("(?m)^  - \\{family: R2018.*\\n", "")
                        .replace("from: 2024-01-01", "from: 2027-01-01"));
        Files.writeString(
                first,
                text.replace("valid: {from: 2021-12-02,", "valid: {from: 2021-12-02, to: 2026-12-31,")
                        .replace("from: 2024-01-01,", "from: 2024-01-01, to: 2026-12-31,"));
        Standards both = new Standards();
        both.load(edited, "61");
        assertThat(both.inForce(CARER, LocalDate.of(2026, 12, 31)).edition()).isEqualTo("2021");
        assertThat(both.inForce(CARER, LocalDate.of(2027, 1, 1)).edition()).isEqualTo("2027");
    }

    @Test
    void a_province_without_entry_rules_is_refused() {
        assertThatThrownBy(() -> new Standards().load(SHIPPED, "62"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("province 62");
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
