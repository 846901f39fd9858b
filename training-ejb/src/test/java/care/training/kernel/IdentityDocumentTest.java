package care.training.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityDocumentTest {

    /** Vectors of domain 6.3, and writings of them. */
    @ParameterizedTest
    @CsvFileSource(resources = "documents-accepted.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void a_valid_number_is_kept_in_one_form(DocumentType type, String given, String kept, LocalDate birth) {
        IdentityDocument document = new IdentityDocument(type, given);
        assertThat(document.number()).isEqualTo(kept);
        assertThat(document.birthDate().orElse(null)).isEqualTo(birth);
        assertThat(new IdentityDocument(type, document.number())).isEqualTo(document);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "documents-refused.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void a_number_that_cannot_be_is_refused_with_its_reason(DocumentType type, String given, ProblemCode reason) {
        assertThatThrownBy(() -> new IdentityDocument(type, given)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_INPUT);
            assertThat(problem.violations()).extracting(Violation::code).containsExactly(reason);
            assertThat(problem.violations()).extracting(Violation::field).containsExactly("documentNumber");
        });
    }

    @Test
    void no_kind_of_document_is_refused() {
        assertThatThrownBy(() -> new IdentityDocument(null, "11010519491231002X"))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                        .extracting(Violation::field)
                        .containsExactly("documentType"));
    }

    @Test
    void what_is_printed_never_tells_the_number() {
        IdentityDocument document = new IdentityDocument(DocumentType.RESIDENT_ID, "610103198506150044");
        assertThat(document.toString()).isEqualTo("RESIDENT_ID 610*************44");
        assertThat(new IdentityDocument(DocumentType.PASSPORT, "E12345").masked())
                .isEqualTo("E12*45");
    }

    @ParameterizedTest
    @CsvSource({"RESIDENT_ID, 610103198506150044, false", "PASSPORT, E12345678, false"})
    void a_number_of_a_known_province_or_of_another_kind_is_no_warning(
            DocumentType type, String number, boolean unknown) {
        assertThat(new IdentityDocument(type, number).isOfUnknownArea()).isEqualTo(unknown);
    }

    /** 610103198506150044 was born on 1985-06-15. */
    @ParameterizedTest
    @CsvSource({"1985-06-14, false", "1985-06-15, true", "1985-06-16, true"})
    void nobody_is_born_after_today(LocalDate today, boolean accepted) {
        IdentityDocument document = new IdentityDocument(DocumentType.RESIDENT_ID, "610103198506150044");
        if (accepted) {
            assertThatCode(() -> document.requireBornBy(today)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> document.requireBornBy(today))
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                            .extracting(Violation::code)
                            .containsExactly(ProblemCode.DOCUMENT_BIRTH_DATE));
        }
    }

    @Test
    void a_document_without_a_birth_date_says_nothing_about_birth() {
        IdentityDocument passport = new IdentityDocument(DocumentType.PASSPORT, "E12345678");
        assertThatCode(() -> passport.requireBornBy(LocalDate.MIN)).doesNotThrowAnyException();
    }
}
