package care.training.registry.organization;

import care.training.registry.OrganizationKind;
import care.training.registry.filing.FilingRules;
import care.training.registry.quota.QuotaRules;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Reads the rules of organizations when the application starts, so that it refuses to start on wrong ones. */
@Singleton
@Startup
public class OrganizationsAtStart {
    @Inject
    private RegistrationRoutes routes;

    @Inject
    private AgeClasses ageClasses;

    @Inject
    private FilingRules filing;

    @Inject
    private QuotaRules quotas;

    @PostConstruct
    void read() {
        routes.isRead();
        ageClasses.all();
        filing.applyTo(OrganizationKind.NURSERY);
        quotas.years();
    }
}
