package care.training.check;

import care.training.kernel.PlatformClock;
import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import care.training.kernel.rules.WorkingDays;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/** What a check obliges to, from {@code config/checks/rules.yaml}. */
@ApplicationScoped
public class CheckRules {
    private int reviewMonths;
    private int lateHitMonths;
    private int voidingToldMonths;
    private int acknowledgeWorkingDays;
    private int caseWorkingDays;
    private int caseMoreWorkingDays;
    private int reviewWorkingDays;
    private int policeLetterDays;

    @Inject
    private WorkingDays workingDays;

    public CheckRules() {}

    CheckRules(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("checks/rules.yaml"));
    }

    /** Throws {@link IllegalStateException}, saying where, when a value is missing or not what it must be. */
    CheckRules load(Path file) {
        DataEntry values = DataEntry.read(file)
                .only(
                        "reviewMonths",
                        "lateHitMonths",
                        "voidingToldMonths",
                        "acknowledgeWorkingDays",
                        "caseWorkingDays",
                        "caseMoreWorkingDays",
                        "reviewWorkingDays",
                        "policeLetterDays");
        reviewMonths = Marked.value(values.at("reviewMonths")).number(1, 120);
        lateHitMonths = Marked.value(values.at("lateHitMonths")).number(1, 120);
        voidingToldMonths = Marked.value(values.at("voidingToldMonths")).number(1, 120);
        acknowledgeWorkingDays =
                Marked.value(values.at("acknowledgeWorkingDays")).number(1, 60);
        caseWorkingDays = Marked.value(values.at("caseWorkingDays")).number(1, 60);
        caseMoreWorkingDays = Marked.value(values.at("caseMoreWorkingDays")).number(1, 120);
        reviewWorkingDays = Marked.value(values.at("reviewWorkingDays")).number(1, 365);
        policeLetterDays = Marked.value(values.at("policeLetterDays")).number(1, 3660);
        return this;
    }

    /** By when somebody who was checked on a day must be checked again. */
    public LocalDate reviewDueOn(LocalDate checkedOn) {
        return checkedOn.plusMonths(reviewMonths);
    }

    /** Who was checked on this day or later and had no record is remembered when a ban takes effect on a day. */
    public LocalDate lateHitsSince(LocalDate day) {
        return day.minusMonths(lateHitMonths);
    }

    /** Throws {@link IllegalStateException} where names that were asked about go before nobody is told of them any more. */
    void requireNamesKept(int months) {
        if (months < lateHitMonths) {
            throw new IllegalStateException("retention/rules.yaml: CHECK_NAME is kept for " + months
                    + " months, and checks/rules.yaml tells of checks of lateHitMonths: " + lateHitMonths);
        }
    }

    /** Who saw a ban in a check on this day or later is told when it is voided on a day. */
    public LocalDate voidingToldSince(LocalDate day) {
        return day.minusMonths(voidingToldMonths);
    }

    /**
     * From when on an alert is the authority's too: the end of the last working day on which it can be acknowledged in time. The
     * day on which it was raised is not counted.
     */
    public Instant acknowledgeBy(Instant raised) {
        LocalDate day = LocalDate.ofInstant(raised, PlatformClock.ZONE);
        return workingDays
                .plus(day, acknowledgeWorkingDays)
                .plusDays(1)
                .atStartOfDay(PlatformClock.ZONE)
                .toInstant();
    }

    /** The last day for the authority to decide a possible match found on a day. */
    public LocalDate caseDueOn(LocalDate openedOn) {
        return workingDays.plus(openedOn, caseWorkingDays);
    }

    /** The last day where the authority asked for more on a day. */
    public LocalDate moreTimeUntil(LocalDate askedOn) {
        return workingDays.plus(askedOn, caseMoreWorkingDays);
    }

    /** The last day on which somebody who was refused on a day may ask for a review. */
    public LocalDate reviewUntil(LocalDate refusedOn) {
        return workingDays.plus(refusedOn, reviewWorkingDays);
    }

    /** The last day on which a clear answer of the police counts, by the letter's day. */
    public LocalDate policeLetterExpiresOn(LocalDate letteredOn) {
        return letteredOn.plusDays(policeLetterDays);
    }

    /** The day of letters that expire on a day. */
    public LocalDate policeLetterOf(LocalDate expiresOn) {
        return expiresOn.minusDays(policeLetterDays);
    }
}
