package care.training.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureLogTest {
    @Test
    void the_reason_is_the_innermost_cause_and_where_it_came_up_in_our_own_code() {
        Problem problem = new Problem(ProblemCode.COULD_NOT_CHECK);
        problem.initCause(new IllegalStateException("wrapped", new SQLException("the connection is lost")));

        assertThat(FailureLog.reason(problem))
                .startsWith("java.sql.SQLException: the connection is lost at ")
                .contains("care.training.web.FailureLogTest.the_reason_is")
                .doesNotContain("\n");
    }

    @Test
    void a_problem_that_nothing_caused_says_where_it_was_found() {
        assertThat(FailureLog.reason(new Problem(ProblemCode.COULD_NOT_CHECK)))
                .contains("could-not-check")
                .contains("FailureLogTest.java:");
    }

    @Test
    void causes_without_end_end() {
        Exception one = new Exception("one");
        one.initCause(new Exception("other", one));

        assertThat(FailureLog.reason(one)).isNotBlank();
    }
}
