package care.training.ui.certification;

import care.training.certification.validity.RenewalWay;
import care.training.certification.validity.ValidityEdition;
import care.training.certification.validity.ValidityRule;
import care.training.certification.validity.ValidityRules;
import care.training.certification.validity.ValidityTerm;
import care.training.learning.LearningRules;
import care.training.learning.record.ContinuingRule;
import care.training.ui.Occupations;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** How long what holds, as the platform itself decides by it. */
@Named
@RequestScoped
public class ValidityRulesPage {
    @Inject
    private ValidityRules rules;

    @Inject
    private LearningRules learning;

    @Inject
    private Occupations occupations;

    @Inject
    private Texts texts;

    @Inject
    private Clock clock;

    public ValidityEdition getEdition() {
        return rules.on(LocalDate.now(clock));
    }

    public List<ValidityRule> getRules() {
        return getEdition().rules();
    }

    public ContinuingRule getContinuing() {
        return learning.continuing();
    }

    /** Null where it does not end. */
    public ValidityTerm term(ValidityRule rule) {
        return rule.term().orElse(null);
    }

    public String occupations(ValidityRule rule) {
        return rule.isForAllOthers()
                ? texts.get("validity.rules.all")
                : rule.occupations().stream()
                        .map(occupations::name)
                        .collect(Collectors.joining(texts.get("years.and")));
    }

    public String way(RenewalWay way) {
        String kinds = way.kinds().stream()
                .map(kind -> texts.name("years.kind", kind))
                .collect(Collectors.joining(texts.get("years.and")));
        return way.kind() == RenewalWay.Kind.EXAM
                ? texts.of("validity.rules.way.EXAM", way.withinMonths())
                : texts.of("validity.rules.way.HOURS", way.withinMonths(), way.hours(), kinds);
    }

    public String days(ValidityRule rule) {
        return rule.reminders().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(texts.get("validity.rules.comma")));
    }
}
