package care.training.certification.validity.ending;

import care.training.certification.validity.HeldTerm;
import care.training.certification.validity.HeldTerms;
import care.training.certification.validity.Validity;
import care.training.certification.validity.ValidityEdition;
import care.training.certification.validity.ValidityKind;
import care.training.certification.validity.ValidityRules;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.Violation;
import care.training.kernel.Worded;
import care.training.kernel.rules.Flaw;
import care.training.kernel.rules.FlawedRules;
import care.training.kernel.rules.WorkingDays;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What another edition of the rules would make of what is held today, before it holds. It counts and changes nothing; it
 * goes through everything of the kinds that end under either edition.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
public class EditionEffects {
    @Inject
    private HeldTerms terms;

    @Inject
    private ValidityRules rules;

    @Inject
    private WorkingDays calendar;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * The effects of an edition whose day has not come. Problems: NOT_FOUND.
     *
     * @param edition its name
     */
    public EffectsFound ofAnnounced(String edition, int page, int size) {
        ValidityEdition announced = announced().stream()
                .filter(one -> one.edition().equals(edition))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        return compare(announced, page, size);
    }

    /**
     * The effects of the last edition of a file. Problems: INVALID_INPUT, RULES_FLAWED with line and place.
     *
     * @param file the text of a {@code validity.yaml}
     */
    public EffectsFound ofFile(String file, int page, int size) {
        if (file == null || file.isBlank()) {
            throw Problem.invalid("file", ProblemCode.REQUIRED);
        }
        try {
            List<ValidityEdition> editions = ValidityRules.read(file);
            return compare(editions.get(editions.size() - 1), page, size);
        } catch (FlawedRules flawed) {
            throw Problem.violated(
                    ProblemCode.RULES_FLAWED,
                    flawed.flaws().stream().map(EditionEffects::violation).toList(),
                    flawed.flaws().size());
        }
    }

    private static Violation violation(Flaw flaw) {
        Worded text = flaw::text;
        return new Violation(
                flaw.place().isEmpty() ? "file" : flaw.place(),
                ProblemCode.RULE_FLAW,
                String.valueOf(flaw.line()),
                text);
    }

    /** The editions whose day has not come, the first first. */
    public List<ValidityEdition> announced() {
        LocalDate today = LocalDate.now(clock);
        return rules.editions().stream()
                .filter(edition -> edition.from().isAfter(today))
                .toList();
    }

    private EffectsFound compare(ValidityEdition then, int page, int size) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = then.from().isAfter(today) ? then.from() : today;
        ValidityEdition now = rules.on(today);
        EffectsCounter counter = new EffectsCounter(Page.first(page, size), Page.size(size));
        try (Stream<HeldTerm> held = terms.ofKinds(ending(now, then), issuer())) {
            held.forEach(term -> counter.count(row(term, day, now, then)));
        }
        return counter.found(now.edition(), then.edition(), day);
    }

    private EffectRow row(HeldTerm term, LocalDate day, ValidityEdition now, ValidityEdition then) {
        Validity before = term.on(day, now, calendar);
        Validity after = term.on(day, then, calendar);
        return new EffectRow(term.kind(), term.number(), term.occupation(), before, after);
    }

    private static Set<ValidityKind> ending(ValidityEdition now, ValidityEdition then) {
        return Stream.concat(now.rules().stream(), then.rules().stream())
                .filter(rule -> rule.term().isPresent())
                .map(rule -> rule.kind())
                .collect(Collectors.toSet());
    }

    /** An operator sees all, an association what it issued; cards belong to nobody. */
    private String issuer() {
        return caller.hasRole(Roles.ADMIN) ? "" : caller.requireOrganization().value();
    }
}
