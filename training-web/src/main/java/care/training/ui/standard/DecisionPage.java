package care.training.ui.standard;

import care.training.kernel.Level;
import care.training.standard.Facts;
import care.training.standard.decision.AuditedDecision;
import care.training.standard.decision.EligibilityDecisions;
import care.training.ui.Language;
import care.training.ui.Texts;
import care.training.ui.evidence.EvidenceWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One decision on eligibility with its facts, its answer, and whether it comes out the same when taken again. */
@Named
@RequestScoped
public class DecisionPage {
    @Inject
    private EligibilityDecisions decisions;

    @Inject
    private EvidenceWords words;

    @Inject
    private Texts texts;

    @Inject
    private Language language;

    private UUID id;
    private AuditedDecision decision;

    /**
     * One thing that was known of the person.
     *
     * @param to null where it has no end
     */
    public record FactRow(String kind, String what, LocalDate from, LocalDate to, boolean examined) {}

    /** Problems: NOT_FOUND. */
    public void open() {
        decision = decisions.audited(id);
    }

    public List<FactRow> getFacts() {
        Facts facts = decision.facts();
        return Stream.of(
                        facts.work().stream()
                                .map(one -> row("EXPERIENCE", one.title(), one.from(), one.to(), one.examined())),
                        facts.certificates().stream()
                                .map(one -> row(
                                        "CERTIFICATE",
                                        words.occupation(one.title()) + " "
                                                + one.level().title(language.getLocale()),
                                        one.issuedOn(),
                                        null,
                                        one.examined())),
                        facts.diplomas().stream()
                                .map(one -> row(
                                        one.studying() ? "STUDY" : "DIPLOMA",
                                        words.tier(one.tier()) + " " + one.field(),
                                        one.graduatedOn(),
                                        null,
                                        one.examined())),
                        facts.titles().stream()
                                .map(one -> row(
                                        "TITLE",
                                        words.tier(one.tier()) + " " + one.field(),
                                        one.issuedOn(),
                                        null,
                                        one.examined())),
                        facts.apprenticeships().stream()
                                .map(one -> row("APPRENTICESHIP", one.title(), one.endedOn(), null, one.examined())),
                        facts.passedParts().stream()
                                .map(one -> row(
                                        "PASSED", texts.get("rules.part." + one.part()), one.on(), one.until(), true)))
                .flatMap(rows -> rows)
                .toList();
    }

    private FactRow row(String kind, String what, LocalDate from, LocalDate to, boolean examined) {
        return new FactRow(texts.get("decision.fact." + kind), words.occupation(what), from, to, examined);
    }

    public AuditedDecision getDecision() {
        return decision;
    }

    public String getLevel() {
        return Level.of(decision.line().level()).title(language.getLocale());
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
