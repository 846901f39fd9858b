package care.training.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessorCardTest {
    private static final IdentityDocument DOCUMENT =
            new IdentityDocument(DocumentType.RESIDENT_ID, "610103198506150044");
    private static final UUID HOLDER = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "4-10-01-03, 5, 2023-12-31, false",
        "4-10-01-03, 5, 2024-01-01, true",
        "4-10-01-03, 3, 2026-12-31, true",
        "4-10-01-03, 5, 2027-01-01, false",
        "4-10-01-03, 2, 2025-01-01, false",
        "4-10-01-02, 5, 2025-01-01, false"
    })
    void an_assessor_examines_only_what_the_card_covers(String occupation, int level, LocalDate on, boolean covered) {
        AssessorCard card = new AssessorCard(HOLDER, given("KP-0001", EnumSet.of(Level.FIVE, Level.FOUR, Level.THREE)));
        assertThat(card.covers(occupation, Level.of(level), on)).isEqualTo(covered);
    }

    @Test
    void a_card_is_not_passed_on_to_another_person() {
        AssessorCard card = new AssessorCard(HOLDER, given("KP-0001", EnumSet.of(Level.FIVE)));
        assertThatThrownBy(() -> card.renew(UUID.randomUUID(), given("KP-0001", EnumSet.of(Level.FIVE))))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.CARD_OF_ANOTHER_PERSON));
    }

    @Test
    void a_card_without_levels_or_with_a_strange_number_is_refused() {
        assertThatThrownBy(() -> given("KP 0001", Set.of()))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                        .extracting(Violation::field)
                        .containsExactly("cardNumber", "levels"));
    }

    private static NewAssessorCard given(String number, Set<Level> levels) {
        return new NewAssessorCard(
                DOCUMENT,
                "沈若溪",
                number,
                "4-10-01-03",
                levels,
                AssessorGrade.ASSESSOR,
                null,
                null,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2026, 12, 31));
    }
}
