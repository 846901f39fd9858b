package care.training.assessment;

import care.training.kernel.PlatformClock;
import care.training.registry.Qualification;
import care.training.registry.QualificationKind;
import care.training.registry.QualificationSource;
import care.training.registry.Qualifications;
import care.training.scheduling.ExamSession;
import care.training.standard.Part;
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
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What candidates of a session passed before and may bring with them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CarriedParts {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Qualifications qualifications;

    /** What these people passed at exams of this platform, whatever the occupation. */
    Earlier of(Collection<UUID> people) {
        Map<UUID, List<Qualification>> passed = qualifications.of(people).values().stream()
                .flatMap(List::stream)
                .filter(one -> one.kind() == QualificationKind.PASSED_PART && one.source() == QualificationSource.OURS)
                .collect(Collectors.groupingBy(Qualification::personId));
        return new Earlier(passed, results(passed));
    }

    /** What people passed, by person, the oldest first; and the results in which they did. */
    record Earlier(Map<UUID, List<Qualification>> passed, Map<UUID, Result> results) {

        /**
         * The parts that a candidate may bring to a session: of its occupation and level, the latest of each part. A part
         * counts where its last day is not before the day on which the other part is sat.
         */
        Map<Part, CarriedPart> of(UUID personId, ExamSession session) {
            Map<Part, CarriedPart> carried = new EnumMap<>(Part.class);
            for (Qualification one : passed.getOrDefault(personId, List.of())) {
                Result result = results.get(UUID.fromString(one.reference()));
                if (result != null && !result.sessionId().equals(session.id()) && isCounting(one, session)) {
                    Part part = part(one);
                    carried.put(part, carried(one, points(result, part), result.id()));
                }
            }
            return carried;
        }
    }

    private static boolean isCounting(Qualification one, ExamSession session) {
        if (!one.occupation().filter(session.occupation()::equals).isPresent()
                || !one.level().filter(session.level()::equals).isPresent()) {
            return false;
        }
        return switch (part(one)) {
            case THEORY -> one.countsOn(day(session.skillsAt()));
            case SKILLS -> one.countsOn(day(session.theoryAt()));
            default -> false;
        };
    }

    private Map<UUID, Result> results(Map<UUID, List<Qualification>> passed) {
        List<UUID> references = passed.values().stream()
                .flatMap(List::stream)
                .map(one -> UUID.fromString(one.reference()))
                .toList();
        if (references.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("select r from Result r where r.id in :ids", Result.class)
                .setParameter("ids", references)
                .getResultStream()
                .collect(Collectors.toMap(Result::id, Function.identity()));
    }

    private static CarriedPart carried(Qualification one, BigDecimal points, UUID resultId) {
        return new CarriedPart(
                resultId, points, one.issuedOn(), one.validUntil().orElse(null));
    }

    private static BigDecimal points(Result result, Part part) {
        return (part == Part.THEORY ? result.theory() : result.skills()).orElseThrow();
    }

    private static Part part(Qualification one) {
        return Part.valueOf(one.part().orElseThrow());
    }

    private static LocalDate day(Instant at) {
        return at.atZone(PlatformClock.ZONE).toLocalDate();
    }
}
