package care.training.ui.me;

import care.training.registry.HeldQualification;
import care.training.registry.Holdings;
import care.training.registry.QualificationSource;
import care.training.registry.QualificationStanding;
import care.training.ui.Dates;
import care.training.ui.Language;
import care.training.ui.Occupations;
import care.training.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All that a caregiver holds, with its source. */
@Named
@RequestScoped
public class QualificationsPage {
    @Inject
    private Holdings holdings;

    @Inject
    private Occupations occupations;

    @Inject
    private Language language;

    @Inject
    private Dates dates;

    @Inject
    private Texts texts;

    private List<HeldQualification> held;

    @PostConstruct
    void load() {
        held = holdings.mine();
    }

    public List<HeldQualification> getHeld() {
        return held;
    }

    /** What it is: "Childcare worker, level 5", "Theory passed", a post's or a major's name. */
    public String title(HeldQualification one) {
        return switch (one.kind()) {
            case CERTIFICATE ->
                texts.of(
                        "qualifications.of-level",
                        occupations.name(one.occupation()),
                        one.level().title(language.getLocale()));
            case PASSED_PART ->
                texts.of(
                        "qualifications.of-part",
                        texts.name("qualifications.part", one.part()),
                        occupations.name(one.occupation()),
                        one.level().title(language.getLocale()));
            default -> one.title();
        };
    }

    /** Whether the title is a name that somebody wrote, in Chinese. */
    public boolean isWritten(HeldQualification one) {
        return switch (one.kind()) {
            case CERTIFICATE, PASSED_PART -> false;
            default -> true;
        };
    }

    public String days(HeldQualification one) {
        return switch (one.kind()) {
            case EXPERIENCE ->
                one.to() == null
                        ? texts.of("qualifications.work.since", dates.day(one.from()))
                        : texts.of("qualifications.work.until", dates.day(one.from()), dates.day(one.to()));
            default ->
                one.to() == null
                        ? texts.of("qualifications.issued", dates.day(one.from()))
                        : texts.of("qualifications.issued.until", dates.day(one.from()), dates.day(one.to()));
        };
    }

    public String state(HeldQualification one) {
        if (one.countsOn(dates.getToday())) {
            return texts.get(
                    one.source() == QualificationSource.DECLARED ? "qualifications.unproven" : "qualifications.counts");
        }
        return texts.get(
                one.standing() == QualificationStanding.VALID
                        ? "qualifications.expired"
                        : "qualifications.standing." + one.standing());
    }

    public String look(HeldQualification one) {
        if (!one.countsOn(dates.getToday())) {
            return one.standing() == QualificationStanding.REVOKED ? "no" : "empty";
        }
        return one.source() == QualificationSource.DECLARED ? "wait" : "ok";
    }
}
