package care.training.check.monitoring;

import care.training.ban.AmendmentKind;
import care.training.ban.BanChanged;
import care.training.ban.BanTookEffect;
import care.training.ban.BanVoided;
import care.training.ban.match.BanCandidates;
import care.training.ban.match.Match;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A ban takes effect or is voided: every employer whom it touches is told, in the same transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BanWatch {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private BanCandidates candidates;

    @Inject
    private Watched watched;

    @Inject
    private StaffWeighing weighing;

    @Inject
    private PastChecks pastChecks;

    @Inject
    private AlertRaising raising;

    void tookEffect(@Observes BanTookEffect ban) {
        tell(ban.banId());
        database.createNativeQuery("insert into late_look (ban_id) values (:ban)")
                .setParameter("ban", ban.banId())
                .executeUpdate();
    }

    /** Its dates are others: who was not told while it was in force may be meant by it now, and a lifting is told as a voiding is. */
    void changed(@Observes BanChanged ban) {
        tell(ban.banId());
        if (ban.kind() == AmendmentKind.LIFTED) {
            raising.raise(pastChecks.whoSaw(ban.banId(), NewAlert::ofLifting));
        }
    }

    /** Tells whoever does not know it yet of a ban that is in force today; one that begins later tells nobody before. */
    void tell(UUID ban) {
        Set<UUID> onRecord = candidates.onRecord(ban);
        List<NewAlert> alerts = new ArrayList<>();
        for (WatchedPerson person : watched.among(onRecord)) {
            Match match =
                    weighing.ofPerson(person.personId(), person.organization()).getOrDefault(ban, Match.NONE);
            NewAlert.ofBan(person.organization(), person.personId(), null, ban, match)
                    .ifPresent(alerts::add);
        }
        alerts.addAll(pastChecks.thatMissed(ban, onRecord));
        raising.raise(alerts);
    }

    void voided(@Observes BanVoided ban) {
        raising.raise(pastChecks.whoSaw(ban.banId(), NewAlert::ofVoiding));
    }
}
