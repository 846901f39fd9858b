package care.training.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {
    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "08001, cannot connect, true",
        "08003, no longer connected, true",
        "08006, broken off, true",
        "53300, too many connections, true",
        "57014, cut off, true",
        "57P01, ended by an administrator, true",
        "57P02, the server crashed, true",
        "57P03, the server starts, true",
        "40001, serialization, true",
        "40P01, deadlock, true",
        "23505, unique, false",
        "23001, refused by a guard, false",
        "22001, too long, false",
        "42P01, no such table, false"
    })
    void what_the_database_says_tells_whether_it_passes(String state, String what, boolean passes) {
        SQLException refused = new SQLException(what, state);
        assertThat(Outage.isBehind(refused)).isEqualTo(passes);
        assertThat(Outage.isBehind(new EJBException(new PersistenceException(what, refused))))
                .as("behind what the platform makes of it")
                .isEqualTo(passes);
    }

    @Test
    void what_a_commit_was_broken_off_by_is_found_among_what_was_suppressed() {
        RollbackException rolledBack = new RollbackException("could not commit");
        rolledBack.addSuppressed(new IllegalStateException(new SQLException("broken off", "08006")));
        assertThat(Outage.isBehind(new EJBException(rolledBack))).isTrue();
        assertThat(Outage.isBehind(new EJBException(new HeuristicMixedException())))
                .isTrue();
    }

    @Test
    void a_pool_without_a_connection_and_what_a_driver_calls_transient_pass() {
        assertThat(Outage.isBehind(new SQLException("no connection to give"))).isTrue();
        assertThat(Outage.isBehind(new SQLTransientConnectionException("later", "HY000")))
                .isTrue();
    }

    @Test
    void mistakes_stay() {
        assertThat(Outage.isBehind(new NullPointerException())).isFalse();
        assertThat(Outage.isBehind(new SQLNonTransientException("no", "HY000"))).isFalse();
        IllegalStateException one = new IllegalStateException();
        one.initCause(new IllegalArgumentException(one));
        assertThat(Outage.isBehind(one)).isFalse();
    }
}
