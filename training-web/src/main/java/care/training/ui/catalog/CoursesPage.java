package care.training.ui.catalog;

import care.training.catalog.Catalog;
import care.training.catalog.CourseKind;
import care.training.catalog.CourseOrder;
import care.training.catalog.CourseQuery;
import care.training.catalog.CourseResult;
import care.training.catalog.CourseView;
import care.training.catalog.DeliveryMode;
import care.training.catalog.Facet;
import care.training.kernel.Level;
import care.training.kernel.Page;
import care.training.registry.Organization;
import care.training.ui.DistrictNames;
import care.training.ui.Language;
import care.training.ui.Occupations;
import care.training.ui.TablePage;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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

    @Inject
    private transient Texts texts;

    @Inject
    private transient Language language;

    @Inject
    private transient Occupations occupations;

    @Inject
    private transient DistrictNames districts;

    private String q;
    private String provider;
    private String occupation;
    private Level level;
    private String district;
    private CourseKind kind;
    private DeliveryMode mode;
    private LocalDate from;
    private LocalDate to;
    private BigDecimal maxFee;
    private Integer seats;
    private transient CourseResult result;

    /**
     * One value that a search can be narrowed to.
     *
     * @param chosen whether it is
     */
    public record Choice(String value, String label, boolean chosen) {}

    @Override
    protected Page<CourseView> load(int page, int size, String sort) {
        CourseQuery query =
                new CourseQuery(q, provider, occupation, level, district, kind, mode, from, to, maxFee, seats);
        result = catalog.find(query, order(sort), page, size);
        return result.page();
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("q", q);
        filters.put("provider", provider);
        filters.put("occupation", occupation);
        filters.put("level", level == null ? null : level.number());
        filters.put("district", district);
        filters.put("kind", kind);
        filters.put("mode", mode);
        filters.put("from", from);
        filters.put("to", to);
        filters.put("maxFee", maxFee == null ? null : maxFee.toPlainString());
        filters.put("seats", seats);
        return filters;
    }

    /** Whether nothing fits the words, and what is shown sounds like them. */
    public boolean isSimilar() {
        getRows();
        return result.similar();
    }

    /** Whether one of the conditions is set that are folded away at first. */
    public boolean isNarrowedFurther() {
        return from != null || to != null || maxFee != null || seats != null || mode != null || provider != null;
    }

    /** What a facet can be narrowed to, with how many courses each leaves; what is chosen stays, though it leave none. */
    public List<Choice> choices(Facet facet) {
        getRows();
        String chosen = chosen(facet);
        List<CourseResult.Count> counts = new ArrayList<>(result.facets().getOrDefault(facet, List.of()));
        if (chosen != null && counts.stream().noneMatch(count -> count.value().equals(chosen))) {
            counts.add(new CourseResult.Count(chosen, 0));
        }
        Map<String, Organization> providers = facet == Facet.PROVIDER
                ? catalog.providers(
                        counts.stream().map(CourseResult.Count::value).toList())
                : Map.of();
        return counts.stream()
                .map(count -> new Choice(
                        count.value(),
                        texts.of("courses.choice", name(facet, count.value(), providers), count.count()),
                        count.value().equals(chosen)))
                .toList();
    }

    private String chosen(Facet facet) {
        Object chosen =
                switch (facet) {
                    case PROVIDER -> provider;
                    case OCCUPATION -> occupation;
                    case LEVEL -> level == null ? null : level.number();
                    case DISTRICT -> district;
                    case KIND -> kind;
                    case MODE -> mode;
                };
        return chosen == null || chosen.toString().isBlank() ? null : chosen.toString();
    }

    private String name(Facet facet, String value, Map<String, Organization> providers) {
        return switch (facet) {
            case PROVIDER -> providers.containsKey(value) ? providers.get(value).name(language.getLocale()) : value;
            case OCCUPATION -> occupations.name(value);
            case LEVEL -> Level.of(Integer.parseInt(value)).title(language.getLocale());
            case DISTRICT -> districts.name(value);
            case KIND -> texts.name("courses.kind", value);
            case MODE -> texts.name("courses.mode", value);
        };
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

    public CourseKind getKind() {
        return kind;
    }

    public void setKind(CourseKind kind) {
        this.kind = kind;
    }

    public DeliveryMode getMode() {
        return mode;
    }

    public void setMode(DeliveryMode mode) {
        this.mode = mode;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public BigDecimal getMaxFee() {
        return maxFee;
    }

    public void setMaxFee(BigDecimal maxFee) {
        this.maxFee = maxFee;
    }

    public Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer seats) {
        this.seats = seats;
    }
}
