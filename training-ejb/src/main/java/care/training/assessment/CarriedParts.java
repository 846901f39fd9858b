package care.training.assessment;

import care.training.kernel.PlatformClock;
import care.training.registry.Qualification;
import care.training.registry.QualificationKind;
import care.training.registry.QualificationSource;
import care.training.registry.Qualifications;
import care.training.scheduling.ExamSession;
import care.training.standard.Part;
import care.training.standard.Standards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What candidates passed before and bring with them: to a session that is to be published, and as it was published. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CarriedParts {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Qualifications qualifications;

    @Inject
    private Standards standards;

    /** What these people passed at exams of this platform, whatever the occupation. */
    Earlier of(Collection<UUID> people) {
        Map<UUID, List<Qualification>> passed = qualifications.of(people).values().stream()
                .flatMap(List::stream)
                .filter(one -> one.kind() == QualificationKind.PASSED_PART && one.source() == QualificationSource.OURS)
                .collect(Collectors.groupingBy(Qualification::personId));
        List<UUID> references = passed.values().stream()
                .flatMap(List::stream)
                .map(one -> UUID.fromString(one.reference()))
                .toList();
        return new Earlier(passed, results(references));
    }

    /** What people passed, by person, the oldest first; and the results in which they did. */
    final class Earlier {
        private final Map<UUID, List<Qualification>> passed;
        private final Map<UUID, Result> results;

        private Earlier(Map<UUID, List<Qualification>> passed, Map<UUID, Result> results) {
            this.passed = passed;
            this.results = results;
        }

        /**
         * The parts that a candidate may bring to a session: of its occupation and level, the latest of each part. A part
         * counts where its last day is not before the day on which the other part is sat, and as long as the other part was
         * not sat again in vain as often as the standard allows.
         */
        Map<Part, CarriedPart> before(UUID personId, ExamSession session) {
            int resits = standards.of(session.standard()).resits();
            Map<Part, CarriedPart> carried = new EnumMap<>(Part.class);
            for (Qualification one : passed.getOrDefault(personId, List.of())) {
                Result result = results.get(UUID.fromString(one.reference()));
                if (result != null
                        && !result.sessionId().equals(session.id())
                        && one.resits() < resits
                        && isCounting(one, session)) {
                    Part part = Part.valueOf(one.part().orElseThrow());
                    carried.put(part, new CarriedPart(result.id(), points(result, part), one.issuedOn()));
                }
            }
            return carried;
        }
    }

    /** The parts that stand in these results though they were passed earlier, by booking; as published, whatever came after. */
    Map<UUID, Map<Part, CarriedPart>> published(Collection<Result> results) {
        Map<UUID, Days> days = days(results.stream()
                .flatMap(result -> Stream.of(result.theoryFrom(), result.skillsFrom()))
                .flatMap(Optional::stream)
                .toList());
        return results.stream().collect(Collectors.toMap(Result::bookingId, result -> {
            Map<Part, CarriedPart> carried = new EnumMap<>(Part.class);
            result.theoryFrom()
                    .ifPresent(from -> carried.put(
                            Part.THEORY,
                            new CarriedPart(
                                    from,
                                    points(result, Part.THEORY),
                                    days.get(from).theory())));
            result.skillsFrom()
                    .ifPresent(from -> carried.put(
                            Part.SKILLS,
                            new CarriedPart(
                                    from,
                                    points(result, Part.SKILLS),
                                    days.get(from).skills())));
            return carried;
        }));
    }

    private static boolean isCounting(Qualification one, ExamSession session) {
        if (!one.occupation().filter(session.occupation()::equals).isPresent()
                || !one.level().filter(session.level()::equals).isPresent()) {
            return false;
        }
        return switch (Part.valueOf(one.part().orElseThrow())) {
            case THEORY -> one.countsOn(day(session.skillsAt()));
            case SKILLS -> one.countsOn(day(session.theoryAt()));
            case REVIEW -> false;
        };
    }

    private Map<UUID, Result> results(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("select r from Result r where r.id in :ids", Result.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Result::id, Function.identity()));
    }

    /** On which days the parts of an exam were held. */
    private record Days(LocalDate theory, LocalDate skills) {}

    private Map<UUID, Days> days(List<UUID> results) {
        if (results.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "select r.id, s.theoryAt, s.skillsAt from Result r, ExamSession s where s.id = r.sessionId"
                                + " and r.id in :ids",
                        Object[].class)
                .setParameter("ids", results)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> new Days(day((Instant) row[1]), day((Instant) row[2]))));
    }

    private static BigDecimal points(Result result, Part part) {
        return (part == Part.THEORY ? result.theory() : result.skills()).orElseThrow();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(PlatformClock.ZONE).toLocalDate();
    }
}
