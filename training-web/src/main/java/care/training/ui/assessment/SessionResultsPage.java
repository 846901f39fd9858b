package care.training.ui.assessment;

import care.training.assessment.CandidateStanding;
import care.training.assessment.CarriedPart;
import care.training.assessment.RecheckView;
import care.training.assessment.Rechecks;
import care.training.assessment.Results;
import care.training.assessment.SessionResults;
import care.training.kernel.Page;
import care.training.reporting.AssociationWork;
import care.training.reporting.SessionProgress;
import care.training.ui.Csv;
import care.training.ui.Dates;
import care.training.ui.Download;
import care.training.ui.Messages;
import care.training.ui.TablePage;
import care.training.ui.Texts;
import care.training.ui.reporting.SessionWords;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The candidates of one session with their marks, or with what is still missing; publishes them all at once. */
@Named
@ViewScoped
public class SessionResultsPage extends TablePage<CandidateStanding> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Results results;

    @Inject
    private transient Rechecks rechecks;

    @Inject
    private transient AssociationWork work;

    @Inject
    private transient SessionWords words;

    @Inject
    private transient Download download;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Dates dates;

    @Inject
    private transient Texts texts;

    private UUID id;
    private transient SessionProgress session;
    private transient SessionResults standing;
    private transient List<RecheckView> objections;
    private final HashMap<UUID, String> answers = new HashMap<>();

    @Override
    protected Page<CandidateStanding> load(int page, int size, String sort) {
        List<CandidateStanding> all = getStanding().candidates();
        int first = Math.min(Page.first(page, size), all.size());
        return new Page<>(all.subList(first, Math.min(first + size, all.size())), all.size());
    }

    @Override
    protected Map<String, Object> filters() {
        return Collections.singletonMap("id", id);
    }

    public String publish() {
        standing = null;
        session = null;
        reload();
        SessionResults published = results.publish(id);
        messages.done("publication.done", published.candidates().size(), dates.day(published.noticeEndsOn()));
        return "/association/results-session?faces-redirect=true&id=" + id;
    }

    public String stands(UUID result) {
        return answer(result, true);
    }

    public String isWrong(UUID result) {
        return answer(result, false);
    }

    private String answer(UUID result, boolean stands) {
        rechecks.answer(result, stands, answers.get(result));
        messages.done("publication.recheck.answered");
        return "/association/results-session?faces-redirect=true&id=" + id;
    }

    /** Objections of candidates, the open ones first. */
    public List<RecheckView> getRechecks() {
        if (objections == null) {
            objections = rechecks.ofSession(id);
        }
        return objections;
    }

    /** What is written to answer each, by result. */
    public Map<UUID, String> getAnswers() {
        return answers;
    }

    public SessionProgress getSession() {
        if (session == null) {
            session = work.session(id);
        }
        return session;
    }

    public SessionResults getStanding() {
        if (standing == null) {
            standing = results.ofSession(id);
        }
        return standing;
    }

    public long getReadyCount() {
        return getStanding().candidates().stream()
                .filter(CandidateStanding::ready)
                .count();
    }

    public long getPassedCount() {
        return getStanding().candidates().stream()
                .filter(CandidateStanding::passed)
                .count();
    }

    public String theory(CandidateStanding candidate) {
        if (candidate.earlierTheory() != null) {
            return earlier(candidate.earlierTheory());
        }
        return candidate.theory() != null
                ? shown(candidate.theory())
                : texts.name("publication.theory", candidate.theoryState());
    }

    public String skills(CandidateStanding candidate) {
        if (candidate.earlierSkills() != null) {
            return earlier(candidate.earlierSkills());
        }
        if (candidate.skills() != null) {
            return shown(candidate.skills());
        }
        return "OPEN".equals(candidate.skillsState())
                ? texts.of("publication.skills.OPEN", candidate.cardsSigned(), candidate.cardsExpected())
                : texts.get("publication.skills." + candidate.skillsState());
    }

    public String outcome(CandidateStanding candidate) {
        if (!candidate.ready()) {
            return texts.get("publication.outcome.open");
        }
        return texts.get(candidate.passed() ? "publication.outcome.passed" : "publication.outcome.failed");
    }

    public String kind(CandidateStanding candidate) {
        return !candidate.ready() ? "wait" : candidate.passed() ? "ok" : "no";
    }

    public void csv() {
        StringBuilder csv = new StringBuilder("\uFEFF");
        csv.append(Csv.row(
                texts.get("scheduling.seat"),
                texts.get("scheduling.name"),
                texts.get("publication.theory"),
                texts.get("publication.skills"),
                texts.get("publication.outcome")));
        getStanding()
                .candidates()
                .forEach(candidate -> csv.append(Csv.row(
                        String.valueOf(candidate.seat()),
                        candidate.name(),
                        theory(candidate),
                        skills(candidate),
                        outcome(candidate))));
        download.csv(csv.toString(), texts.of("publication.file", words.label(getSession())));
    }

    private String earlier(CarriedPart part) {
        return texts.of("publication.earlier", shown(part.points()), dates.day(part.passedOn()));
    }

    private static String shown(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
