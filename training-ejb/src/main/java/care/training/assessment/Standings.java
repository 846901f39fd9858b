package care.training.assessment;

import care.training.exam.SittingState;
import care.training.exam.TheoryMark;
import care.training.exam.TheoryMarks;
import care.training.registry.People;
import care.training.registry.Person;
import care.training.scheduling.Booking;
import care.training.scheduling.DutyKind;
import care.training.scheduling.ExamSession;
import care.training.scheduling.Schedule;
import care.training.standard.Part;
import care.training.standard.Standards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts theory and skills of each candidate side by side. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Standings {
    @Inject
    private Schedule schedule;

    @Inject
    private TheoryMarks theoryMarks;

    @Inject
    private CardTray tray;

    @Inject
    private PublishedResults published;

    @Inject
    private CarriedParts carriedParts;

    @Inject
    private Standards standards;

    @Inject
    private People people;

    /** Every booked candidate, by seat. */
    List<CandidateStanding> of(ExamSession session) {
        List<Booking> booked = schedule.booked(session.id());
        Map<UUID, TheoryMark> theory = theoryMarks.of(session);
        Map<UUID, List<Scorecard>> cards =
                tray.of(session.id()).stream().collect(Collectors.groupingBy(Scorecard::bookingId));
        int assessors = schedule.duties(session.id(), DutyKind.ASSESSOR).size();
        List<UUID> persons = booked.stream().map(Booking::personId).toList();
        Map<UUID, Person> candidates = people.all(persons);
        Function<Booking, Map<Part, CarriedPart>> earlier = earlier(session, persons);
        PassRule rule = rule(session);
        return booked.stream()
                .map(booking -> standing(
                        booking,
                        candidates.get(booking.personId()).name(),
                        theory.get(booking.id()),
                        SkillsMark.of(cards.getOrDefault(booking.id(), List.of()), assessors),
                        earlier.apply(booking),
                        rule))
                .toList();
    }

    /** What was published stays: what people passed or lost since changes nothing of it. */
    private Function<Booking, Map<Part, CarriedPart>> earlier(ExamSession session, List<UUID> persons) {
        List<Result> results = published.all(session.id());
        if (results.isEmpty()) {
            CarriedParts.Earlier earlier = carriedParts.of(persons);
            return booking -> earlier.before(booking.personId(), session);
        }
        Map<UUID, Map<Part, CarriedPart>> carried = carriedParts.published(results);
        return booking -> carried.getOrDefault(booking.id(), Map.of());
    }

    PassRule rule(ExamSession session) {
        return new PassRule(standards.of(session.standard()).passMark());
    }

    private static CandidateStanding standing(
            Booking booking,
            String name,
            TheoryMark theory,
            SkillsMark skills,
            Map<Part, CarriedPart> earlier,
            PassRule rule) {
        boolean theoryDone = theory.state() == SittingState.MARKED || theory.state() == SittingState.ABSENT;
        boolean skillsDone = skills.state() == SkillsMark.State.MARKED || skills.state() == SkillsMark.State.ABSENT;
        // who came to neither part has no result that an earlier part could stand beside
        boolean came = theory.score() != null || skills.points() != null;
        boolean theoryPassed = rule.isPassed(theory.score());
        boolean skillsPassed = rule.isPassed(skills.points());
        CarriedPart earlierTheory = came && !theoryPassed ? earlier.get(Part.THEORY) : null;
        CarriedPart earlierSkills = came && !skillsPassed ? earlier.get(Part.SKILLS) : null;
        return new CandidateStanding(
                booking.id(),
                booking.seat(),
                name,
                theory.state(),
                theory.score(),
                earlierTheory,
                skills.state().name(),
                skills.points(),
                earlierSkills,
                skills.signed(),
                skills.expected(),
                theoryDone && skillsDone,
                (theoryPassed || earlierTheory != null) && (skillsPassed || earlierSkills != null));
    }
}
