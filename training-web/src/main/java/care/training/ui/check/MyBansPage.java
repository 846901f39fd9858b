package care.training.ui.check;

import care.training.ban.BanNotice;
import care.training.check.person.MyBans;
import care.training.check.person.OwnBans;
import care.training.ui.Dates;
import care.training.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whether an entry in force bars the caller, who decided it, and how to object. */
@Named
@RequestScoped
public class MyBansPage {
    @Inject
    private OwnBans bans;

    @Inject
    private Texts texts;

    @Inject
    private Dates dates;

    private MyBans mine;

    @PostConstruct
    void load() {
        mine = bans.mine();
    }

    public MyBans getMine() {
        return mine;
    }

    /** From when to when it bars, in words. */
    public String term(BanNotice ban) {
        String start = ban.start() == null ? texts.get("mybans.start.unknown") : dates.day(ban.start());
        if (ban.life()) {
            return texts.of("mybans.term.life", start);
        }
        return ban.end() == null
                ? texts.of("mybans.term.open", start)
                : texts.of("mybans.term.until", start, dates.day(ban.end()));
    }
}
