package care.training.learning;

import care.training.catalog.CourseView;
import care.training.catalog.OfferedClass;
import java.time.LocalDate;

/** A class before somebody enrols: what it is and whether she can. */
public record EnrolmentProspect(OfferedClass offered, CourseView course, Standing standing) {

    /** What there is to say to somebody who wants a seat. */
    public enum Standing {
        OPEN,
        ENROLLED,
        FULL,
        /** The class has ended. */
        CLOSED
    }

    static Standing standing(OfferedClass offered, boolean enrolled, LocalDate today) {
        if (enrolled) {
            return Standing.ENROLLED;
        } else if (offered.endsOn().isBefore(today)) {
            return Standing.CLOSED;
        }
        return offered.seatsTaken() >= offered.seats() ? Standing.FULL : Standing.OPEN;
    }

    public int seatsLeft() {
        return offered.seats() - offered.seatsTaken();
    }
}
