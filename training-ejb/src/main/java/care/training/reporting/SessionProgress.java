package care.training.reporting;

import care.training.kernel.Level;
import care.training.kernel.PlatformClock;
import care.training.standard.Standard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * One session of an association and how far it is.
 *
 * @param site its name
 * @param candidates how many hold a seat
 */
public record SessionProgress(
        UUID id,
        Standard standard,
        Level level,
        String site,
        Instant theoryAt,
        Instant skillsAt,
        int seats,
        Instant registrationOpens,
        Instant registrationCloses,
        int candidates,
        Staff staff,
        Marks marks,
        Outcome outcome,
        Batch batch,
        SessionStep step) {

    /**
     * Who is on duty, and how many there must be for the candidates booked so far.
     *
     * @param recused assessors who must not examine one of the candidates and must be replaced
     */
    public record Staff(int assessors, int recused, int assessorsNeeded, int invigilators, int invigilatorsNeeded) {
        public int missingAssessors() {
            return Math.max(0, assessorsNeeded - assessors);
        }

        public int missingInvigilators() {
            return Math.max(0, invigilatorsNeeded - invigilators);
        }

        public boolean isComplete() {
            return missingAssessors() == 0 && recused == 0 && missingInvigilators() == 0;
        }
    }

    /** How many candidates have their theory marked, their skills scored by every assessor, and both. */
    public record Marks(int theory, int skills, int both) {}

    /**
     * What was published.
     *
     * @param publishedAt null before
     * @param noticeEndsOn last day of the public notice, null before
     * @param certified of those who passed
     */
    public record Outcome(Instant publishedAt, LocalDate noticeEndsOn, int passed, int certified) {}

    /**
     * The latest batch of certificates.
     *
     * @param id null where there has been none
     * @param failed results that got no certificate in it and have none since
     */
    public record Batch(UUID id, int failed) {}

    public String occupationName(Locale locale) {
        return standard.name(locale);
    }

    public LocalDate examDay() {
        return theoryAt.atZone(PlatformClock.ZONE).toLocalDate();
    }

    public boolean isFull() {
        return candidates >= seats;
    }

    /** Whether an exam that is still to come lacks people, or somebody must be replaced before results are published. */
    public boolean isUnderstaffed() {
        return step.isBeforeExam() && !staff.isComplete() || staff.recused() > 0;
    }
}
