package care.training.ui.check;

import care.training.check.police.PoliceLetterView;
import care.training.check.police.PoliceLetters;
import care.training.kernel.Page;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;

/** An employer's queries to the police: of each person the latest, what expires first before. */
@Named
@RequestScoped
public class PoliceLettersPage extends TablePage<PoliceLetterView> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PoliceLetters letters;

    private LocalDate expiring;

    @Override
    protected Page<PoliceLetterView> load(int page, int size, String sort) {
        return letters.list(expiring, page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        return expiring == null ? Map.of() : Map.of("expiring", expiring);
    }

    /** The look of a result. */
    public String look(PoliceLetterView letter) {
        return switch (letter.result()) {
            case CLEAR_AS_OF -> "ok";
            case HIT_NOT_SHOWN, EXPIRED -> "no";
            case PENDING -> "wait";
            case NONE -> "empty";
        };
    }

    public LocalDate getExpiring() {
        return expiring;
    }

    public void setExpiring(LocalDate expiring) {
        this.expiring = expiring;
    }
}
