package care.training.learning.enrolment;

import care.training.catalog.CourseView;
import care.training.catalog.OfferedClass;
import java.time.LocalDate;

/**
 * A class before somebody enrols: what it is and whether she can.
 *
 * @param place hers; null where she has none
 * @param waiting her place on the waiting list; null where she has none
 * @param waitingPeople how many wait for a seat
 */
public record EnrolmentProspect(
        OfferedClass offered,
        CourseView course,
        EnrolmentView place,
        WaitingView waiting,
        long waitingPeople,
        Standing standing) {

    /** What there is to say to somebody who wants a seat. */
    public enum Standing {
        OPEN,
        ENROLLED,
        /** A seat that became free is kept for her. */
        OFFERED,
        /** She is on the waiting list. */
        WAITING,
        FULL,
        /** The class has ended. */
        CLOSED,
        /** Its provider no longer offers it. */
        WITHDRAWN
    }

    EnrolmentProspect(
            OfferedClass offered,
            CourseView course,
            EnrolmentView place,
            WaitingView waiting,
            long waitingPeople,
            LocalDate today) {
        this(offered, course, place, waiting, waitingPeople, standing(offered, place, waiting, waitingPeople, today));
    }

    static Standing standing(
            OfferedClass offered, EnrolmentView place, WaitingView waiting, long waitingPeople, LocalDate today) {
        if (place != null) {
            return Standing.ENROLLED;
        } else if (offered.endsOn().isBefore(today)) {
            return Standing.CLOSED;
        } else if (offered.withdrawn()) {
            return Standing.WITHDRAWN;
        } else if (waiting != null) {
            return waiting.offered() ? Standing.OFFERED : Standing.WAITING;
        }
        return offered.seatsTaken() + waitingPeople >= offered.seats() ? Standing.FULL : Standing.OPEN;
    }

    public int seatsLeft() {
        return offered.seats() - offered.seatsTaken();
    }

    /** Whether she can still give her place back. */
    public boolean isWithdrawable(LocalDate today) {
        return place != null && !offered.endsOn().isBefore(today);
    }
}
