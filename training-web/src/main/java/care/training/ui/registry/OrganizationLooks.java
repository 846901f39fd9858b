package care.training.ui.registry;

import care.training.kernel.rules.Sourced;
import care.training.registry.filing.FilingState;
import care.training.registry.organization.AgeClass;
import care.training.registry.organization.AgeClasses;
import care.training.registry.organization.ClassPlaces;
import care.training.registry.organization.OrganizationDetail;
import care.training.registry.organization.OrganizationRecords;
import care.training.registry.organization.OrganizationStatus;
import care.training.ui.Dates;
import care.training.ui.Language;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** How an organization's record is shown, to the authority and to itself: {@code #{organizationLooks.mine}}. */
@Named
@RequestScoped
public class OrganizationLooks {
    @Inject
    private OrganizationRecords records;

    @Inject
    private AgeClasses ageClasses;

    @Inject
    private Dates dates;

    @Inject
    private Language language;

    @Inject
    private Texts texts;

    private OrganizationDetail mine;

    /** The record of the reader's own organization. */
    public OrganizationDetail getMine() {
        if (mine == null) {
            mine = records.mine();
        }
        return mine;
    }

    /** The kind of {@code t:outcome} for a state. */
    public String kind(FilingState state) {
        return switch (state) {
            case REGISTERED -> "wait";
            case FILED, CHANGED -> "ok";
            case NONCONFORMING -> "no";
            case CLOSED -> "empty";
        };
    }

    /** "by 1 December 2026", or that the day has passed. */
    public String due(LocalDate by) {
        return texts.of(
                by.isBefore(dates.getToday()) ? "organizations.due.late" : "organizations.due.by", dates.day(by));
    }

    public boolean isLate(LocalDate by) {
        return by.isBefore(dates.getToday());
    }

    public String className(AgeClass ageClass) {
        return ageClasses.of(ageClass).name().in(language.getLocale());
    }

    /** "6–12 months, at most 10 children a class, one carer for 3". */
    public String classRule(AgeClass ageClass) {
        AgeClasses.Rule rule = ageClasses.of(ageClass);
        return texts.of(
                "organizations.class.rule",
                rule.fromMonths(),
                rule.toMonths(),
                rule.mostChildren().value(),
                rule.childrenPerCarer().value());
    }

    /** Where the least certain of a class's numbers comes from. */
    public Sourced classSource(AgeClass ageClass) {
        AgeClasses.Rule rule = ageClasses.of(ageClass);
        return rule.childrenPerCarer().source().mark().isConfirmed()
                ? rule.mostChildren().source()
                : rule.childrenPerCarer().source();
    }

    public int carers(ClassPlaces offered) {
        return ageClasses.of(offered.ageClass()).carersFor(offered.places());
    }

    public String excess(AgeClasses.Excess excess) {
        return excess.ageClass() == null
                ? texts.of("organizations.excess.whole", excess.places(), excess.most())
                : texts.of("organizations.excess", className(excess.ageClass()), excess.places(), excess.most());
    }

    /** "Three stars", or the name of the status. */
    public String status(OrganizationStatus status) {
        return status.stars()
                .map(stars -> texts.of("organizations.stars", stars))
                .orElseGet(() -> texts.name("organizations.status", status.kind()));
    }

    public String term(OrganizationStatus status) {
        return status.validTo()
                .map(to -> texts.of("organizations.term.until", dates.day(status.validFrom()), dates.day(to)))
                .orElseGet(() -> texts.of("organizations.term.open", dates.day(status.validFrom())));
    }

    public boolean isHeld(OrganizationStatus status) {
        return status.holdsOn(dates.getToday());
    }
}
