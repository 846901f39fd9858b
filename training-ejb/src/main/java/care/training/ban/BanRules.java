package care.training.ban;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the register may hold, from {@code config/bans/rules.yaml}: which kinds of decision may rest on which law, since
 * when and for how long; whom a scope reaches; by when an objection is answered.
 */
@ApplicationScoped
public class BanRules {
    /** What the database keeps of one list at most. */
    private static final int MOST_LIST_ROWS = 5_000;

    private List<DecisionRule> decisions = List.of();
    private final Map<BanScope, Reach> reaches = new EnumMap<>(BanScope.class);
    private SuspensionRule suspension;
    private int objectionAnswerDays;
    private int listRows;
    private Duration clocksApart;
    private CreditRule credit;

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("bans/rules.yaml"));
    }

    /** Throws {@link IllegalStateException}, saying where, when a value is missing, wrong or contradicts another. */
    BanRules load(Path file) {
        DataEntry values = DataEntry.read(file)
                .only(
                        "decisions",
                        "suspension",
                        "scopes",
                        "objectionAnswerDays",
                        "creditRecordYears",
                        "listRows",
                        "clocksApartSeconds");
        decisions = new ArrayList<>();
        for (DataEntry entry : values.at("decisions").items()) {
            DecisionRule rule = DecisionRule.read(entry);
            if (decisions.stream().anyMatch(rule::overlaps)) {
                throw entry.wrong("holds for days that another line for this kind and basis holds for already");
            }
            decisions.add(rule);
        }
        for (BanScope scope : BanScope.values()) {
            reaches.put(
                    scope, Marked.value(values.at("scopes").at(scope.name())).choice(Reach.class));
        }
        suspension = SuspensionRule.read(values.at("suspension"));
        objectionAnswerDays = Marked.value(values.at("objectionAnswerDays")).number(1, 365);
        listRows = Marked.value(values.at("listRows")).number(1, MOST_LIST_ROWS);
        clocksApart =
                Duration.ofSeconds(Marked.value(values.at("clocksApartSeconds")).number(1, 3600));
        credit = CreditRule.read(values.at("creditRecordYears"));
        return this;
    }

    /**
     * The rule for a decision. A decision whose day is not told is judged by its first day, else by today. Problems:
     * BAN_KIND_AND_BASIS_DIFFER.
     */
    DecisionRule rule(BanKind kind, LegalBasis basis, LocalDate decidedOn) {
        return decisions.stream()
                .filter(rule -> rule.isAbout(kind, basis, decidedOn))
                .findFirst()
                .orElseThrow(
                        () -> new Problem(ProblemCode.BAN_KIND_AND_BASIS_DIFFER, basis.name(), decidedOn.toString()));
    }

    /** What decisions may be entered at all, whenever they were made: each kind with each law it may rest on, once. */
    public List<DecisionChoice> choices() {
        return decisions.stream()
                .map(rule -> new DecisionChoice(rule.kind(), rule.basis()))
                .distinct()
                .toList();
    }

    public Reach reach(BanScope scope) {
        return reaches.get(scope);
    }

    /** What a credit bureau may keep. */
    CreditRule credit() {
        return credit;
    }

    /** How long somebody may be suspended before there is a decision. */
    SuspensionRule suspension() {
        return suspension;
    }

    /** Within how many days after it was filed an objection must be answered. */
    public int objectionAnswerDays() {
        return objectionAnswerDays;
    }

    /** How far a node's clock and the database's may be apart while the list is read. */
    public Duration clocksApart() {
        return clocksApart;
    }

    /** How many rows a list of decisions has at most. */
    public int listRows() {
        return listRows;
    }
}
