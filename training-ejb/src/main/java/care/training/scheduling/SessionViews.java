package care.training.scheduling;

import care.training.kernel.Languages;
import care.training.registry.Organization;
import care.training.registry.Organizations;
import care.training.standard.Standard;
import care.training.standard.Standards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts together what is shown of sessions: with the names of occupation, organizer and site. */
@ApplicationScoped
class SessionViews {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Organizations organizations;

    @Inject
    private Standards standards;

    @Inject
    private Clock clock;

    SessionView of(ExamSession session) {
        return of(List.of(session)).get(0);
    }

    List<SessionView> of(List<ExamSession> sessions) {
        Map<UUID, Site> sites = sites(sessions.stream().map(ExamSession::siteId).collect(Collectors.toSet()));
        Map<String, Organization> organizers = organizations.all(
                sessions.stream().map(session -> session.organizer().value()).collect(Collectors.toSet()));
        Instant now = clock.instant();
        return sessions.stream()
                .map(session -> of(
                        session,
                        sites.get(session.siteId()),
                        organizers.get(session.organizer().value()),
                        now))
                .toList();
    }

    private SessionView of(ExamSession session, Site site, Organization organizer, Instant now) {
        Standard standard = standards.of(session.standard());
        return new SessionView(
                session.id(),
                session.occupation(),
                standard.name(Languages.CHINESE),
                standard.name(Languages.ENGLISH),
                session.level().number(),
                session.edition(),
                session.standardsRevision(),
                session.organizer().value(),
                organizer.name(),
                organizer.nameEn().orElse(null),
                site.view(),
                session.theoryAt(),
                session.skillsAt(),
                session.seats(),
                session.seats() - session.seatsTaken(),
                session.registrationOpens(),
                session.registrationCloses(),
                session.mode(),
                session.phase(now));
    }

    private Map<UUID, Site> sites(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("select s from Site s where s.id in :ids", Site.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Site::id, Function.identity()));
    }
}
