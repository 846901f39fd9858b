package care.training.ui.scheduling;

import care.training.kernel.Level;
import care.training.scheduling.ExamRules;
import care.training.scheduling.NewSession;
import care.training.scheduling.SessionView;
import care.training.scheduling.Sessions;
import care.training.scheduling.SiteView;
import care.training.scheduling.Sites;
import care.training.ui.Messages;
import care.training.ui.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** Schedules a session. */
@Named
@ViewScoped
public class SessionNewPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient Sites sites;

    @Inject
    private transient ExamRules rules;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Messages messages;

    private String occupation;
    private Level level;
    private String site;
    private Instant theoryAt;
    private Instant skillsAt;
    private Integer seats;
    private Instant registrationOpens;
    private Instant registrationCloses;

    public String schedule() {
        SessionView session = sessions.schedule(new NewSession(
                occupation, level, site, theoryAt, skillsAt, seats, registrationOpens, registrationCloses, null));
        messages.done("scheduling.new.done");
        return "/association/session?faces-redirect=true&id=" + session.id();
    }

    public List<SiteView> getSites() {
        return sites.mine();
    }

    public String getSkillsHint() {
        return texts.of("scheduling.skills.hint", rules.skillsAfterTheory().toMinutes() / 60.0);
    }

    public String getSeatsHint() {
        return texts.of("scheduling.seats.hint", rules.usualSeats());
    }

    public String getClosesHint() {
        return texts.of("scheduling.closes.hint", rules.registrationClosesDaysBefore());
    }

    public String getOccupation() {
        return occupation;
    }

    public void setOccupation(String occupation) {
        this.occupation = occupation;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site;
    }

    public Instant getTheoryAt() {
        return theoryAt;
    }

    public void setTheoryAt(Instant theoryAt) {
        this.theoryAt = theoryAt;
    }

    public Instant getSkillsAt() {
        return skillsAt;
    }

    public void setSkillsAt(Instant skillsAt) {
        this.skillsAt = skillsAt;
    }

    public Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer seats) {
        this.seats = seats;
    }

    public Instant getRegistrationOpens() {
        return registrationOpens;
    }

    public void setRegistrationOpens(Instant registrationOpens) {
        this.registrationOpens = registrationOpens;
    }

    public Instant getRegistrationCloses() {
        return registrationCloses;
    }

    public void setRegistrationCloses(Instant registrationCloses) {
        this.registrationCloses = registrationCloses;
    }
}
