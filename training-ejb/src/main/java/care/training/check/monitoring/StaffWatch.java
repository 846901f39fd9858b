package care.training.check.monitoring;

import care.training.ban.match.Match;
import care.training.certification.CertificateRestored;
import care.training.certification.CertificateStatus;
import care.training.certification.CertificateStatusChanged;
import care.training.certification.CertificateSuspended;
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
import java.util.function.Function;
import java.util.stream.Stream;

/** Somebody joins a staff, or is known by more than before, or loses a certificate: her employers are told at once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StaffWatch {
    @Inject
    private Watched watched;

    @Inject
    private StaffWeighing weighing;

    @Inject
    private Told told;

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
            String number = changed.number().value();
            tell(changed.personId(), person -> NewAlert.ofRevocation(person.organization(), person.personId(), number));
        }
    }

    void suspended(@Observes CertificateSuspended certificate) {
        String number = certificate.number().value();
        tell(
                certificate.personId(),
                person -> NewAlert.ofSuspension(person.organization(), person.personId(), number, certificate.until()));
    }

    void restored(@Observes CertificateRestored certificate) {
        String number = certificate.number().value();
        tell(
                certificate.personId(),
                person ->
                        NewAlert.ofRestoration(person.organization(), person.personId(), number, certificate.until()));
    }

    /** Each employer on whose staff she is. */
    private void tell(UUID personId, Function<WatchedPerson, NewAlert> alert) {
        raising.raise(watched.among(Set.of(personId)).stream().map(alert).toList());
    }

    /**
     * Tells of every ban in force today that means one of them, where it was not told yet, and of those that were told and do
     * not mean her any more.
     */
    void weigh(Collection<WatchedPerson> people) {
        if (people.isEmpty()) {
            return;
        }
        weighing.holdList();
        people.forEach(person -> raising.raise(alerts(person)));
    }

    private List<NewAlert> alerts(WatchedPerson person) {
        UUID her = person.personId();
        Meaning meaning = weighing.ofPerson(her, person.organization());
        return Stream.concat(
                        meaning.matches().keySet().stream()
                                .flatMap(ban -> NewAlert.ofBan(person, ban, meaning).stream()),
                        told.standing(person.organization(), List.of(her)).stream()
                                .filter(standing -> meaning.of(standing.ban()) == Match.NONE)
                                .map(standing -> NewAlert.ofClearing(person.organization(), her, null, standing.ban())))
                .toList();
    }
}
