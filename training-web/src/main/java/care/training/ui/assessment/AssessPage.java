package care.training.ui.assessment;

import care.training.registry.People;
import care.training.scheduling.Duties;
import care.training.scheduling.DutyKind;
import care.training.scheduling.DutyView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The duties of somebody who assesses or invigilates: what is on now, what comes, what was. */
@Named
@RequestScoped
public class AssessPage {
    @Inject
    private Duties duties;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    private List<DutyView> all;
    private boolean identified;

    @PostConstruct
    void look() {
        all = duties.mine();
        identified = people.myIdentity().isPresent();
    }

    /** Before she has said who she is, no duty can be found as hers. */
    public boolean isIdentified() {
        return identified;
    }

    public List<DutyView> getBegun() {
        return of(DutyKind.ASSESSOR).filter(this::isBegun).toList();
    }

    public List<DutyView> getComing() {
        return of(DutyKind.ASSESSOR)
                .filter(duty -> !isBegun(duty))
                .sorted(Comparator.comparing(duty -> duty.session().skillsAt()))
                .toList();
    }

    /** Sessions to invigilate, the latest first. */
    public List<DutyView> getRooms() {
        return of(DutyKind.INVIGILATOR).toList();
    }

    private Stream<DutyView> of(DutyKind kind) {
        return all.stream().filter(duty -> duty.kind() == kind);
    }

    private boolean isBegun(DutyView duty) {
        Instant begins = duty.session().skillsAt();
        return !clock.instant().isBefore(begins);
    }
}
