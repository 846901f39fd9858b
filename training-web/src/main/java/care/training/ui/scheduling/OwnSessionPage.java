package care.training.ui.scheduling;

import care.training.kernel.Page;
import care.training.reporting.AssociationWork;
import care.training.reporting.SessionProgress;
import care.training.scheduling.Bookings;
import care.training.scheduling.Duties;
import care.training.scheduling.DutyList;
import care.training.scheduling.RosterEntry;
import care.training.ui.Csv;
import care.training.ui.Download;
import care.training.ui.Step;
import care.training.ui.TablePage;
import care.training.ui.Texts;
import care.training.ui.reporting.SessionWords;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One own session: how far it is, who is on duty, who sits where. Seats are shown a room's worth at a time. */
@Named
@ViewScoped
public class OwnSessionPage extends TablePage<OwnSessionPage.Seat> {
    private static final long serialVersionUID = 1L;
    private static final int SEATS_SHOWN = 60;

    @Inject
    private transient AssociationWork work;

    @Inject
    private transient Bookings bookings;

    @Inject
    private transient Duties duties;

    @Inject
    private transient SessionTimeline timeline;

    @Inject
    private transient SessionWords words;

    @Inject
    private transient Download download;

    @Inject
    private transient Texts texts;

    private UUID id;
    private transient SessionProgress session;
    private transient DutyList onDuty;
    private transient List<RosterEntry> roster;

    /** @param candidate null where the seat is free */
    public record Seat(int number, RosterEntry candidate) {
        public boolean isTaken() {
            return candidate != null;
        }
    }

    public OwnSessionPage() {
        setSize(SEATS_SHOWN);
    }

    @Override
    protected Page<Seat> load(int page, int size, String sort) {
        Map<Integer, RosterEntry> bySeat =
                getRoster().stream().collect(Collectors.toMap(RosterEntry::seat, Function.identity()));
        int seats = getSession().seats();
        List<Seat> shown = IntStream.rangeClosed(Page.first(page, size) + 1, Math.min(seats, (page + 1) * size))
                .mapToObj(number -> new Seat(number, bySeat.get(number)))
                .toList();
        return new Page<>(shown, seats);
    }

    @Override
    protected Map<String, Object> filters() {
        return Collections.singletonMap("id", id);
    }

    public SessionProgress getSession() {
        if (session == null) {
            session = work.session(id);
        }
        return session;
    }

    public List<Step> getTimeline() {
        return timeline.of(getSession());
    }

    public DutyList getOnDuty() {
        if (onDuty == null) {
            onDuty = duties.of(id);
        }
        return onDuty;
    }

    /** Everybody who holds a seat, by seat. */
    public List<RosterEntry> getRoster() {
        if (roster == null) {
            roster = bookings.ofSession(id);
        }
        return roster;
    }

    /** The list for the door, as a spreadsheet opens it. */
    public void csv() {
        roster = null;
        StringBuilder csv = new StringBuilder("\uFEFF");
        csv.append(
                Csv.row(texts.get("scheduling.seat"), texts.get("scheduling.name"), texts.get("scheduling.document")));
        getRoster().forEach(entry -> csv.append(Csv.row(String.valueOf(entry.seat()), entry.name(), entry.document())));
        download.csv(csv.toString(), texts.of("scheduling.door.title", words.label(getSession())));
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
