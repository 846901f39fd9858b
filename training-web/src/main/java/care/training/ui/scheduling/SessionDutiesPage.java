package care.training.ui.scheduling;

import care.training.kernel.Problem;
import care.training.kernel.Violation;
import care.training.reporting.AssociationWork;
import care.training.reporting.SessionProgress;
import care.training.scheduling.Duties;
import care.training.scheduling.DutyList;
import care.training.scheduling.NewDuties;
import care.training.ui.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Assigns assessors, chosen by their cards, and invigilators, named by document and name. */
@Named
@ViewScoped
public class SessionDutiesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Duties duties;

    @Inject
    private transient AssociationWork work;

    @Inject
    private transient Messages messages;

    private UUID id;
    private List<DutyChoice> assessors;
    private List<DutyChoice> invigilators;
    private List<InvigilatorRow> coming;

    /** What can be chosen, with what is chosen now; when the page is opened. */
    public void open() {
        DutyList now = duties.of(id);
        Map<String, DutyList.OnDuty> onDuty =
                now.assessors().stream().collect(Collectors.toMap(DutyList.OnDuty::card, Function.identity()));
        assessors = duties.candidatesForAssessor(id).stream()
                .map(person ->
                        new DutyChoice(onDuty.getOrDefault(person.card(), person), onDuty.containsKey(person.card())))
                .toList();
        invigilators = now.invigilators().stream()
                .map(person -> new DutyChoice(person, true))
                .toList();
        int missing = Math.max(1, now.invigilatorsNeeded() - invigilators.size());
        coming = IntStream.range(0, missing)
                .mapToObj(row -> new InvigilatorRow())
                .toList();
    }

    public String assignAssessors() {
        List<String> cards = chosen(assessors).map(DutyChoice::getCard).toList();
        duties.assign(id, new NewDuties(cards, null));
        messages.done("scheduling.duties.assessors.done", cards.size());
        return again();
    }

    public String assignInvigilators() {
        Set<UUID> staying = chosen(invigilators).map(DutyChoice::getPersonId).collect(Collectors.toSet());
        DutyList now = duties.assignInvigilators(id, staying, named());
        messages.done("scheduling.duties.invigilators.done", now.invigilators().size());
        return again();
    }

    public DutyList getNow() {
        return duties.of(id);
    }

    public SessionProgress getSession() {
        return work.session(id);
    }

    /** The rows that are filled in. What is wrong in one is said beside its fields. */
    private List<NewDuties.Invigilator> named() {
        List<NewDuties.Invigilator> named = new ArrayList<>();
        List<Violation> wrong = new ArrayList<>();
        for (int row = 0; row < coming.size(); row++) {
            if (!coming.get(row).isEmpty()) {
                try {
                    named.add(coming.get(row).read());
                } catch (Problem malformed) {
                    int number = row;
                    malformed
                            .violations()
                            .forEach(violation -> wrong.add(new Violation(
                                    violation.field() + number, violation.code(), violation.arguments())));
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return named;
    }

    private static Stream<DutyChoice> chosen(List<DutyChoice> among) {
        return among.stream().filter(DutyChoice::isChosen);
    }

    private String again() {
        return "/association/session-duties?faces-redirect=true&id=" + id;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public List<DutyChoice> getAssessors() {
        return assessors;
    }

    public List<DutyChoice> getInvigilators() {
        return invigilators;
    }

    public List<InvigilatorRow> getComing() {
        return coming;
    }
}
