package care.training.ui.exam;

import care.training.exam.SittingDoor;
import care.training.exam.SittingDoors;
import care.training.exam.SittingState;
import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.scheduling.BookingView;
import care.training.scheduling.Bookings;
import care.training.standard.Standards;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** The door of a theory exam. What happens behind it, the page does by the API, so that it outlives any session here. */
@Named
@RequestScoped
public class SittingPage {
    @Inject
    private Bookings bookings;

    @Inject
    private SittingDoors doors;

    @Inject
    private Standards standards;

    private UUID booking;
    private BookingView seat;
    private SittingDoor door;

    /** Problems: NOT_FOUND for a booking that is another's, or was given back. */
    public void open() {
        if (booking == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        seat = bookings.mine(booking);
        door = doors.mine().get(booking);
        if (door == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }

    public UUID getBooking() {
        return booking;
    }

    public void setBooking(UUID booking) {
        this.booking = booking;
    }

    public BookingView getSeat() {
        return seat;
    }

    public SittingDoor getDoor() {
        return door;
    }

    /** Whether she is already inside, or was: then the page goes straight there. */
    public boolean isBegun() {
        return door.state() == SittingState.SITTING || door.state() == SittingState.MARKED;
    }

    public boolean isEarly() {
        return door.state() == SittingState.EXPECTED && !door.open();
    }

    public boolean isMissed() {
        return door.state() == SittingState.ABSENT;
    }

    public int getMinutes() {
        return standards
                .of(seat.session().standard())
                .theoryMinutes(Level.of(seat.session().level()));
    }
}
