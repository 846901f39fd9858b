package care.training.ui.exam;

import care.training.exam.Invigilation;
import care.training.exam.SittingState;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.scheduling.SessionView;
import care.training.scheduling.Sessions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** The exam room for its invigilator. The page asks for itself again every few seconds. */
@Named
@RequestScoped
public class RoomPage {
    @Inject
    private Invigilation invigilation;

    @Inject
    private Sessions sessions;

    private UUID id;
    private Invigilation.Room room;
    private SessionView exam;

    public void open() {
        if (id == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        room = invigilation.room(id);
        exam = sessions.get(id);
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public Invigilation.Room getRoom() {
        return room;
    }

    public SessionView getExam() {
        return exam;
    }

    public long count(SittingState state) {
        return room.seats().stream().filter(seat -> seat.state() == state).count();
    }

    public String kind(SittingState state) {
        return switch (state) {
            case SITTING -> "info";
            case MARKED -> "ok";
            case ABSENT -> "no";
            default -> "empty";
        };
    }
}
