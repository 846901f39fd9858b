package care.training.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to the version that this build needs, before any other start-up bean reads it.
 *
 * <p>Flyway commits by itself, one migration at a time, so no container transaction may be open around it; its own lock
 * lets several nodes start at once. A start-up bean that touches the database says so with
 * {@code @DependsOn("Migrations")}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    @Resource(lookup = "java:jboss/datasources/Training")
    private DataSource database;

    @PostConstruct
    void run() {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .failOnMissingLocations(false)
                .load()
                .migrate();
    }
}
