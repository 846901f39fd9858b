package care.training.learning;

import care.training.catalog.Classes;
import care.training.catalog.OfferedClass;
import care.training.kernel.Roles;
import care.training.learning.enrolment.EnrolmentView;
import care.training.learning.enrolment.Enrolments;
import care.training.registry.Organization;
import care.training.registry.Organizations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a caregiver has learnt and is learning. */
@Stateless
@RolesAllowed(Roles.CAREGIVER)
public class TrainingRecord {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Enrolments enrolments;

    @Inject
    private Classes classes;

    @Inject
    private Organizations organizations;

    @Inject
    private Clock clock;

    /**
     * The caller's classes, the latest enrolment first, also one she withdrew from after she was there; empty for somebody who
     * has not said who she is.
     */
    public List<RecordEntry> mine() {
        List<EnrolmentView> places = enrolments.mine();
        if (places.isEmpty()) {
            return List.of();
        }
        Map<UUID, OfferedClass> offered =
                classes.all(places.stream().map(EnrolmentView::classId).toList());
        Map<String, Organization> providers = organizations.all(
                offered.values().stream().map(OfferedClass::provider).collect(Collectors.toSet()));
        Map<UUID, BigDecimal> hours = hours(places);
        return places.stream()
                .filter(place -> !place.withdrawn()
                        || hours.getOrDefault(place.id(), BigDecimal.ZERO).signum() > 0)
                .map(place -> {
                    OfferedClass in = offered.get(place.classId());
                    return entry(
                            place, in, providers.get(in.provider()), hours.getOrDefault(place.id(), BigDecimal.ZERO));
                })
                .toList();
    }

    private Map<UUID, BigDecimal> hours(List<EnrolmentView> places) {
        return database.createQuery(
                        "select d.enrolmentId, sum(d.hours) from AttendanceDay d where d.enrolmentId in :places"
                                + " group by d.enrolmentId",
                        Object[].class)
                .setParameter("places", places.stream().map(EnrolmentView::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (BigDecimal) row[1]));
    }

    private RecordEntry entry(EnrolmentView place, OfferedClass offered, Organization provider, BigDecimal done) {
        LearningState state = place.withdrawn()
                ? LearningState.WITHDRAWN
                : LearningState.of(done, offered.hours(), offered.startsOn(), offered.endsOn(), LocalDate.now(clock));
        String english = provider.name(Locale.ENGLISH);
        return new RecordEntry(
                place.id(),
                offered.id(),
                offered.courseId(),
                offered.title(),
                offered.titleEn(),
                offered.provider(),
                provider.name(),
                english.equals(provider.name()) ? null : english,
                offered.code(),
                offered.startsOn(),
                offered.endsOn(),
                offered.place(),
                place.enrolledAt(),
                done,
                offered.hours(),
                state);
    }
}
