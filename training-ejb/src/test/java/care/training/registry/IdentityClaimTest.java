package care.training.registry;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdentityClaimTest {
    private static final PersonName NAME = new PersonName("林晓禾");
    private static final PersonName SAME_WRITTEN_OTHERWISE = new PersonName("林　晓禾");
    private static final PersonName OTHER = new PersonName("林小禾");

    @Test
    void a_document_nobody_has_registers_a_person() {
        assertThat(claim(NAME, null, null)).isEqualTo(IdentityClaim.Outcome.REGISTER);
    }

    @Test
    void saying_the_same_again_changes_nothing() {
        Person me = person("mine");
        assertThat(claim(SAME_WRITTEN_OTHERWISE, me, me)).isEqualTo(IdentityClaim.Outcome.KNOWN);
    }

    @Test
    void a_person_whom_a_college_entered_becomes_the_accounts() {
        assertThat(claim(SAME_WRITTEN_OTHERWISE, null, person(null))).isEqualTo(IdentityClaim.Outcome.LINK);
    }

    @Test
    void a_person_whom_a_college_entered_under_another_name_is_not_linked() {
        assertThat(refusal(OTHER, null, person(null))).isEqualTo(ProblemCode.DOCUMENT_UNDER_ANOTHER_NAME);
    }

    @Test
    void a_document_of_another_account_is_refused_whatever_the_name() {
        assertThat(refusal(NAME, null, person("other"))).isEqualTo(ProblemCode.DOCUMENT_OF_ANOTHER_ACCOUNT);
        assertThat(refusal(OTHER, null, person("other"))).isEqualTo(ProblemCode.DOCUMENT_OF_ANOTHER_ACCOUNT);
        assertThat(refusal(NAME, person("mine"), person("other"))).isEqualTo(ProblemCode.DOCUMENT_OF_ANOTHER_ACCOUNT);
    }

    @Test
    void an_account_states_one_identity() {
        assertThat(refusal(NAME, person("mine"), null)).isEqualTo(ProblemCode.IDENTITY_ALREADY_STATED);
        assertThat(refusal(NAME, person("mine"), person(null))).isEqualTo(ProblemCode.IDENTITY_ALREADY_STATED);
    }

    @Test
    void an_account_whose_record_was_merged_into_that_of_another_account_is_still_hers() {
        Person survivor = person("other");
        assertThat(claim(NAME, survivor, survivor)).isEqualTo(IdentityClaim.Outcome.KNOWN);
    }

    @Test
    void ones_own_document_under_another_name_is_refused() {
        Person me = person("mine");
        assertThat(refusal(OTHER, me, me)).isEqualTo(ProblemCode.DOCUMENT_UNDER_ANOTHER_NAME);
    }

    private static IdentityClaim.Outcome claim(PersonName name, Person mine, Person holder) {
        return new IdentityClaim("mine", Optional.ofNullable(mine), Optional.ofNullable(holder), name.sameAs(NAME))
                .decide();
    }

    private static ProblemCode refusal(PersonName name, Person mine, Person holder) {
        try {
            claim(name, mine, holder);
        } catch (Problem problem) {
            return problem.code();
        }
        return null;
    }

    private static Person person(String account) {
        Person person = new Person(NAME, LocalDate.of(1998, 3, 5), Instant.EPOCH);
        if (account != null) {
            person.link(account);
        }
        return person;
    }
}
