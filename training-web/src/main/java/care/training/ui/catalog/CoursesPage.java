package care.training.ui.catalog;

import care.training.catalog.Catalog;
import care.training.catalog.CourseOrder;
import care.training.catalog.CourseQuery;
import care.training.catalog.CourseView;
import care.training.kernel.Level;
import care.training.kernel.Page;
import care.training.registry.Organization;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets anybody find a course. */
@Named
@RequestScoped
public class CoursesPage extends TablePage<CourseView> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Catalog catalog;

    private String q;
    private String provider;
    private String occupation;
    private Level level;
    private String district;

    @Override
    protected Page<CourseView> load(int page, int size, String sort) {
        return catalog.search(new CourseQuery(q, provider, occupation, level, district), order(sort), page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("q", q);
        filters.put("provider", provider);
        filters.put("occupation", occupation);
        filters.put("level", level == null ? null : level.number());
        filters.put("district", district);
        return filters;
    }

    public List<Organization> getProviders() {
        return catalog.providers();
    }

    public List<String> getOrders() {
        return List.of("start", "fee", "title");
    }

    /** An order that is not known means the usual one: a shared address must not break. */
    private static CourseOrder order(String sort) {
        if (sort == null) {
            return CourseOrder.START;
        }
        return switch (sort) {
            case "fee" -> CourseOrder.FEE;
            case "title" -> CourseOrder.TITLE;
            default -> CourseOrder.START;
        };
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
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

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
    }
}
