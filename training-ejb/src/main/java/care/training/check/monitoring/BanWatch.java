package care.training.check.monitoring;

import care.training.ban.AmendmentKind;
import care.training.ban.BanChanged;
import care.training.ban.BanTookEffect;
import care.training.ban.BanVoided;
import care.training.ban.match.Match;
import care.training.check.cases.CaseDecided;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A ban takes effect or is voided, or it is decided whom it means: every employer whom it touches is told, in the same
 * transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BanWatch {
    /** With a term that is over by now, as one that began when nobody knew it may be. */
    private static final Set<AmendmentKind> MAY_END = EnumSet.of(AmendmentKind.SHORTENED, AmendmentKind.START_KNOWN);

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Subjects subjects;

    @Inject
    private Watched watched;

    @Inject
    private Told told;

    @Inject
    private StaffWeighing weighing;

    @Inject
    private PastChecks pastChecks;

    @Inject
    private LateLooks late;

    @Inject
    private AlertRaising raising;

    @Inject
    private Clock clock;

    void tookEffect(@Observes BanTookEffect ban) {
        tell(ban.banId());
        late.ask(ban.banId());
    }

    /**
     * Its dates are others: who was not told while it was in force may be meant by it now; that it is over is told as a voiding
     * is.
     */
    void changed(@Observes BanChanged ban) {
        tell(ban.banId());
        if (ban.kind() == AmendmentKind.LIFTED || MAY_END.contains(ban.kind()) && isOver(ban.banId())) {
            raising.raise(pastChecks.whoSaw(ban.banId(), NewAlert::ofLifting));
        }
    }

    void voided(@Observes BanVoided ban) {
        raising.raise(pastChecks.whoSaw(ban.banId(), NewAlert::ofVoiding));
    }

    /** Whom a ban means was decided, or decided anew: told of whoever was asked about in the cases. */
    void decided(@Observes CaseDecided decided) {
        Subjects.Found asked = subjects.of(decided.checks(), decided.alerts());
        List<NewAlert> alerts = new ArrayList<>();
        for (UUID ban : decided.bans()) {
            alerts.addAll(alerts(ban, asked));
            alerts.addAll(pastChecks.cleared(ban, asked));
            late.ask(ban);
        }
        raising.raise(alerts);
    }

    /**
     * Tells whoever does not know it yet of a ban that is in force today; one that begins later tells nobody before. Whoever
     * decides about it meanwhile waits.
     */
    void tell(UUID ban) {
        weighing.holdList();
        raising.raise(alerts(ban, subjects.of(ban)));
    }

    private List<NewAlert> alerts(UUID ban, Subjects.Found about) {
        List<NewAlert> alerts = new ArrayList<>();
        for (WatchedPerson person : watched.among(about.people())) {
            Meaning meaning = weighing.ofPerson(person.personId(), person.organization());
            NewAlert.ofBan(person, ban, meaning).ifPresent(alerts::add);
            if (meaning.of(ban) == Match.NONE && stands(person, ban)) {
                alerts.add(NewAlert.ofClearing(person.organization(), person.personId(), null, ban));
            }
        }
        alerts.addAll(pastChecks.thatMissed(ban, about));
        return alerts;
    }

    private boolean isOver(UUID ban) {
        return !database.createNativeQuery("select 1 from ban where id = :ban and effective_end < :today")
                .setParameter("ban", ban)
                .setParameter("today", LocalDate.now(clock))
                .getResultList()
                .isEmpty();
    }

    private boolean stands(WatchedPerson person, UUID ban) {
        return told.standing(person.organization(), List.of(person.personId())).stream()
                .anyMatch(standing -> standing.ban().equals(ban));
    }
}
