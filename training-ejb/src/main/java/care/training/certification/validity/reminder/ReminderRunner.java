package care.training.certification.validity.reminder;

import care.training.kernel.Roles;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Sends reminders every night, on every node: what one has sent the others do not send again. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@DeclareRoles(Roles.ADMIN)
@RunAs(Roles.ADMIN)
public class ReminderRunner {
    private static final System.Logger LOG = System.getLogger(ReminderRunner.class.getName());

    @Inject
    private Reminding reminding;

    @Schedule(hour = "3", minute = "40", timezone = "Asia/Shanghai", persistent = false)
    void sendWhatIsDue() {
        LOG.log(System.Logger.Level.INFO, "{0} reminders sent of what ends soon", reminding.send());
    }
}
