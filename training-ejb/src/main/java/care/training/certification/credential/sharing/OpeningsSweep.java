package care.training.certification.credential.sharing;

import care.training.certification.credential.CredentialRules;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Deletes every night what was kept long enough of who opened links. */
@Singleton
@Startup
@DependsOn("Migrations")
public class OpeningsSweep {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private CredentialRules rules;

    @Inject
    private Clock clock;

    @Schedule(hour = "3", minute = "20", persistent = false)
    void sweep() {
        database.createNativeQuery("delete from certificate_share_opening where opened_at <= :kept")
                .setParameter("kept", clock.instant().minus(rules.openingsKept()))
                .executeUpdate();
    }
}
