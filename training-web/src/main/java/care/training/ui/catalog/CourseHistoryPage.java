package care.training.ui.catalog;

import care.training.catalog.CourseChange;
import care.training.catalog.CourseHistory;
import care.training.kernel.Page;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was said of a course over time; its provider sees by whom, too. */
@Named
@RequestScoped
public class CourseHistoryPage extends TablePage<CourseHistoryPage.Moment> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CourseHistory history;

    private UUID id;
    private boolean own;

    /**
     * What was changed at once.
     *
     * @param by null where that is not told
     * @param importId null where it was changed by hand or that is not told
     */
    public record Moment(Instant at, String by, UUID importId, List<CourseChange> changes) {}

    @Override
    protected Page<Moment> load(int page, int size, String sort) {
        List<Moment> moments = moments(own ? history.mine(id) : history.of(id));
        return new Page<>(
                moments.stream().skip(Page.first(page, size)).limit(size).toList(), moments.size());
    }

    private static List<Moment> moments(List<CourseChange> changes) {
        Map<Instant, List<CourseChange>> byTime = changes.stream()
                .collect(Collectors.groupingBy(CourseChange::at, LinkedHashMap::new, Collectors.toList()));
        return byTime.entrySet().stream()
                .map(moment -> {
                    CourseChange first = moment.getValue().get(0);
                    return new Moment(moment.getKey(), first.by(), first.importId(), moment.getValue());
                })
                .toList();
    }

    @Override
    protected Map<String, Object> filters() {
        return Map.of("id", id);
    }

    /** Before the page of a provider is shown. */
    public void openOwn() {
        own = true;
        getRows();
    }

    /** Before the page for everybody is shown. */
    public void open() {
        getRows();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
