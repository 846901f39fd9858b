package care.training.ui.check;

import care.training.check.CheckView;
import care.training.check.person.RefusalNotice;
import care.training.kernel.Languages;
import care.training.kernel.PlatformClock;
import care.training.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The words of a notice of refusal: it goes to the person on paper, in Chinese whatever the page's language is. */
@Named("refusalLetter")
@ApplicationScoped
public class RefusalLetter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    public String text(String key) {
        return Texts.in(Languages.CHINESE, key);
    }

    public String to(String name) {
        return Texts.in(Languages.CHINESE, "refusal.letter.to", name);
    }

    public String body(CheckView check, RefusalNotice notice) {
        return Texts.in(
                Languages.CHINESE,
                "refusal.letter.body",
                DAY.format(check.checkedAt().atZone(PlatformClock.ZONE)),
                text("refusal.reason." + notice.reason()));
    }

    public String review(RefusalNotice notice) {
        return Texts.in(Languages.CHINESE, "refusal.letter.review", DAY.format(notice.reviewUntil()));
    }

    public String platform() {
        return text("refusal.letter.platform");
    }

    public String day(RefusalNotice notice) {
        return DAY.format(LocalDate.ofInstant(notice.issuedAt(), PlatformClock.ZONE));
    }
}
