package care.training.registry;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.registry.AssessorGrades.TitleRank;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Who can be an assessor, by the shipped rules (domain 3.3). */
class AssessorGradesTest {
    private static final UUID PERSON = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final AssessorGrades grades = new AssessorGrades();

    @BeforeEach
    void load() {
        grades.load();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "assessor-grades.csv", numLinesToSkip = 1)
    void a_grade_needs_its_certificate_or_title_and_its_years(
            AssessorGrade grade,
            Integer level,
            TitleRank title,
            QualificationSource source,
            LocalDate assessorSince,
            String missing) {
        Qualification held = level != null
                ? Qualification.certificate(PERSON, "4-10-01-03", Level.of(level), "保育师", TODAY, "1", source)
                : Qualification.title(PERSON, title.name(), "保育", TODAY, "1", source);
        String said = grades.lack(grade, List.of(held), assessorSince, TODAY)
                .map(lack -> lack.in(Languages.ENGLISH))
                .orElse(null);
        if (missing == null) {
            assertThat(said).isNull();
        } else {
            assertThat(said).contains(missing.equals("paper") ? "does not hold" : "year");
        }
    }

    @Test
    void a_revoked_certificate_counts_no_longer() {
        Qualification held =
                Qualification.certificate(PERSON, "4-10-01-03", Level.ONE, "保育师", TODAY, "1", QualificationSource.OURS);
        held.become(QualificationStanding.REVOKED);
        assertThat(grades.lack(AssessorGrade.ASSESSOR, List.of(held), null, TODAY))
                .isPresent();
    }
}
