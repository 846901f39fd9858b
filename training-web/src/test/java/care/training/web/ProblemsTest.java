package care.training.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {
    static Stream<Arguments> thrown() {
        return Stream.of(
                Arguments.of(new Problem(ProblemCode.NOT_FOUND), ProblemCode.NOT_FOUND),
                Arguments.of(new EJBAccessException("no"), ProblemCode.FORBIDDEN),
                Arguments.of(new OptimisticLockException(), ProblemCode.CHANGED_MEANWHILE),
                Arguments.of(new SQLException("away", "08006"), ProblemCode.TEMPORARILY_UNAVAILABLE),
                Arguments.of(new SQLException("cut off", "57014"), ProblemCode.TEMPORARILY_UNAVAILABLE),
                Arguments.of(new SQLException("no connection to give"), ProblemCode.TEMPORARILY_UNAVAILABLE),
                Arguments.of(new SQLException("two at once", "23505"), ProblemCode.CHANGED_MEANWHILE),
                Arguments.of(new SQLException("a fault of ours", "42601"), ProblemCode.UNEXPECTED),
                Arguments.of(new HeuristicMixedException(), ProblemCode.TEMPORARILY_UNAVAILABLE),
                Arguments.of(new HeuristicRollbackException(), ProblemCode.TEMPORARILY_UNAVAILABLE),
                Arguments.of(new IllegalStateException(), ProblemCode.UNEXPECTED));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void whatever_is_thrown_by_itself_or_wrapped_is_told_by_what_stands_behind_it(Exception thrown, ProblemCode code) {
        assertThat(Problems.of(thrown, "number").code()).isEqualTo(code);
        assertThat(Problems.of(new EJBException(thrown), "number").code()).isEqualTo(code);
    }
}
