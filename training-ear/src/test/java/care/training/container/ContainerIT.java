package care.training.container;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.DemoTime;
import care.training.platform.WholePlatform;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the real server: what the archive is made of finds each other. */
@WholePlatform
@ExtendWith(ArquillianExtension.class)
class ContainerIT {
    @Resource(lookup = "java:jboss/datasources/Training")
    private DataSource database;

    @Inject
    private DemoTime demoTime;

    @Inject
    private Clock clock;

    @Deployment
    static EnterpriseArchive application() {
        return Archives.withTests(new Class<?>[] {}, ContainerIT.class);
    }

    @Test
    void the_migrations_have_run_before_the_first_test() throws SQLException {
        assertThat(number("select count(*) from flyway_schema_history where success"))
                .isPositive();
    }

    @Test
    void a_service_changes_the_database_in_its_transaction_and_the_one_clock_follows() throws SQLException {
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        demoTime.moveTo(tomorrow);
        assertThat(clock.instant()).isAfterOrEqualTo(tomorrow);
        assertThat(number("select offset_seconds from demo_clock")).isGreaterThan(86_000);
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
