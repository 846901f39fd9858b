package care.training.ui.certification;

import care.training.certification.credential.sharing.LinkOpening;
import care.training.certification.credential.sharing.Sharing;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** When and from roughly where a link was opened. */
@Named
@RequestScoped
public class LinkOpeningsPage extends TablePage<LinkOpening> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Sharing sharing;

    private String number;
    private UUID id;

    @Override
    protected Page<LinkOpening> load(int page, int size, String sort) {
        if (id == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return sharing.openings(number, id, page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("number", number);
        filters.put("id", id);
        return filters;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    /** For how many days openings are kept. */
    public long getDaysKept() {
        return sharing.openingDays();
    }
}
