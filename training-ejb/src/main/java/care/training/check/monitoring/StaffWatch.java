package care.training.check.monitoring;

import care.training.certification.CertificateStatus;
import care.training.certification.CertificateStatusChanged;
import care.training.registry.IdentityGrew;
import care.training.registry.employment.StaffFiled;
import care.training.registry.merge.MergeUndone;
import care.training.registry.merge.PeopleMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Somebody joins a staff, or is known by more than before, or loses a certificate: her employers are told at once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StaffWatch {
    @Inject
    private Watched watched;

    @Inject
    private StaffWeighing weighing;

    @Inject
    private AlertRaising raising;

    void joined(@Observes StaffFiled filed) {
        weigh(watched.among(Set.of(filed.personId())).stream()
                .filter(person -> person.organization().equals(filed.organization()))
                .toList());
    }

    void grew(@Observes IdentityGrew person) {
        weigh(watched.among(Set.of(person.personId())));
    }

    void merged(@Observes PeopleMerged people) {
        weigh(watched.among(Set.of(people.survivor())));
    }

    void parted(@Observes MergeUndone people) {
        weigh(watched.among(Set.of(people.survivor(), people.absorbed())));
    }

    void revoked(@Observes CertificateStatusChanged changed) {
        if (changed.status() == CertificateStatus.REVOKED) {
            raising.raise(watched.among(Set.of(changed.personId())).stream()
                    .map(person -> NewAlert.ofRevocation(
                            person.organization(),
                            person.personId(),
                            changed.number().value()))
                    .toList());
        }
    }

    /** Tells of every ban in force today that means one of them, where it was not told yet. */
    void weigh(Collection<WatchedPerson> people) {
        if (people.isEmpty()) {
            return;
        }
        weighing.holdList();
        people.forEach(person -> raising.raise(alerts(person)));
    }

    private List<NewAlert> alerts(WatchedPerson person) {
        UUID her = person.personId();
        return weighing.ofPerson(her, person.organization()).entrySet().stream()
                .flatMap(ban -> NewAlert.ofBan(person.organization(), her, null, ban.getKey(), ban.getValue()).stream())
                .toList();
    }
}
