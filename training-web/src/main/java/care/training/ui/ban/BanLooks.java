package care.training.ui.ban;

import care.training.ban.BanState;
import care.training.ban.BanView;
import care.training.ban.Period;
import care.training.ui.Dates;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How entries of the register of bans are shown: {@code #{banLooks.kind(ban)}}. */
@Named("banLooks")
@RequestScoped
public class BanLooks {
    @Inject
    private Texts texts;

    @Inject
    private Dates dates;

    /** The look of its state. */
    public String kind(BanState state) {
        return switch (state) {
            case PROPOSED -> "wait";
            case IN_FORCE -> "no";
            case ENDED, VOIDED -> "empty";
        };
    }

    /** The class of reasons that a voiding rests on; nothing where it was told in words of its own. */
    public String reason(BanView.Grounds grounds) {
        return grounds.reason() == null ? "" : texts.name("regulator.void.reason", grounds.reason());
    }

    /** From when to when it bars, in words. */
    public String term(BanView ban) {
        return period(new Period(ban.start(), ban.end(), ban.life()));
    }

    public String period(Period period) {
        String start = period.start() == null ? texts.get("regulator.start.unknown") : dates.day(period.start());
        if (period.life()) {
            return texts.of("regulator.term.life", start);
        }
        return period.end() == null
                ? texts.of("regulator.term.open", start)
                : texts.of("regulator.term.until", start, dates.day(period.end()));
    }
}
