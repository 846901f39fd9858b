package care.training.ui.scheduling;

import care.training.kernel.Page;
import care.training.scheduling.SessionQuery;
import care.training.scheduling.SessionView;
import care.training.scheduling.Sessions;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The exams to come, one of which a college enters candidates into. */
@Named
@RequestScoped
public class CandidateSessionsPage extends TablePage<SessionView> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Sessions sessions;

    @Override
    protected Page<SessionView> load(int page, int size, String sort) {
        return sessions.open(new SessionQuery(null, null, null, null, null), page, size);
    }
}
