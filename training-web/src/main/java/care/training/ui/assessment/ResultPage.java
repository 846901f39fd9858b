package care.training.ui.assessment;

import care.training.assessment.MyResult;
import care.training.assessment.RecheckView;
import care.training.assessment.Rechecks;
import care.training.assessment.Results;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.standard.Part;
import care.training.ui.Bars;
import care.training.ui.Language;
import care.training.ui.Messages;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One result and why it is so: each part by its areas, what follows from it. */
@Named
@RequestScoped
public class ResultPage {
    @Inject
    private Results results;

    @Inject
    private Rechecks rechecks;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    @Inject
    private Language language;

    private UUID id;
    private String reason;
    private MyResult result;
    private RecheckView recheck;

    /** Problems: NOT_FOUND. */
    public void open() {
        if (id == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        result = results.mine(id);
    }

    public MyResult getResult() {
        if (result == null) {
            open();
        }
        return result;
    }

    public String ask() {
        rechecks.ask(id, reason);
        messages.done("results.recheck.asked");
        return "/me/result?faces-redirect=true&id=" + id;
    }

    /** Her objection to the result; null where she made none. */
    public RecheckView getRecheck() {
        if (recheck == null) {
            recheck = rechecks.mine(getResult().id()).orElse(null);
        }
        return recheck;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Theory and skills, one after the other. */
    public List<PartResult> getParts() {
        return List.of(
                part(
                        Part.THEORY,
                        getResult().theory(),
                        getResult().theoryPassedOn(),
                        getResult().theoryPassed()),
                part(
                        Part.SKILLS,
                        getResult().skills(),
                        getResult().skillsPassedOn(),
                        getResult().skillsPassed()));
    }

    /**
     * One part as it is shown.
     *
     * @param points of 100; null where she did not come
     * @param earlier the day of the earlier exam that the mark is carried from; null where it is of this one
     * @param lacking by how many points the pass mark was missed; null where it was reached or she did not come
     */
    public record PartResult(Part part, BigDecimal points, LocalDate earlier, boolean passed, BigDecimal lacking) {}

    /** The parts that must be sat again, named; empty when all were passed. */
    public String getToRepeat() {
        List<String> failed = new ArrayList<>();
        for (PartResult part : getParts()) {
            if (!part.passed()) {
                failed.add(texts.name("results.part", part.part()));
            }
        }
        return String.join(texts.get("results.and"), failed);
    }

    public Bars getTheoryBars() {
        return bars("results.theory.picture", getResult().theoryAreas());
    }

    public Bars getSkillsBars() {
        return bars("results.skills.picture", getResult().skillsAreas());
    }

    private PartResult part(Part part, BigDecimal points, LocalDate earlier, boolean passed) {
        BigDecimal lacking = points == null || passed
                ? null
                : BigDecimal.valueOf(getResult().passMark()).subtract(points);
        return new PartResult(part, points, earlier, passed, lacking);
    }

    private Bars bars(String title, List<MyResult.Detail> areas) {
        return Bars.ofHundred(
                texts.get(title),
                texts.get("results.percent"),
                areas.stream()
                        .map(area -> new Bars.Row(
                                texts.of("results.area", area.name(language.getLocale()), area.points(), area.max()),
                                area.percent(),
                                null))
                        .toList());
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
