package care.training.exam.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlueprintsTest {
    private static final String NAME = "4-10-01-03-2021-5.yaml";
    private static final Path SHIPPED =
            Settings.configFolder().resolve("exams/blueprints").resolve(NAME);

    @TempDir
    private Path folder;

    @Test
    void an_area_that_does_not_weigh_what_the_standard_says_stops_the_start() throws IOException {
        // from one area to the other: still 100 in all
        write(Files.readString(SHIPPED)
                .replaceFirst("count: 2, points: 2", "count: 3, points: 2")
                .replaceFirst("count: 8, points: 2", "count: 7, points: 2"));

        assertThatThrownBy(this::load).isInstanceOf(IllegalStateException.class).hasMessageContaining("ETHICS");
    }

    @Test
    void points_that_do_not_sum_to_100_stop_the_start_and_say_where() throws IOException {
        write(Files.readString(SHIPPED).replaceFirst("count: 8, points: 2", "count: 8, points: 3"));

        assertThatThrownBy(this::load)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(NAME)
                .hasMessageContaining("108");
    }

    @Test
    void a_misspelt_field_is_not_passed_over() throws IOException {
        write(Files.readString(SHIPPED).replaceFirst("draw:", "drew:"));

        assertThatThrownBy(this::load).isInstanceOf(IllegalStateException.class).hasMessageContaining("drew");
    }

    @Test
    void a_level_without_a_blueprint_is_not_examined() {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> Banks.blueprints().of("4-10-01-03", "2021", Level.ONE));

        assertThat(problem.code()).isEqualTo(ProblemCode.LEVEL_NOT_EXAMINED);
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve(NAME), text);
    }

    private Blueprints load() {
        return new Blueprints().load(folder, Banks.standards());
    }
}
