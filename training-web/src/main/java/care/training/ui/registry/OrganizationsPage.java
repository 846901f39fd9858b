package care.training.ui.registry;

import care.training.kernel.Page;
import care.training.registry.Organization;
import care.training.registry.OrganizationKind;
import care.training.registry.Organizations;
import care.training.registry.filing.FilingRules;
import care.training.registry.filing.FilingState;
import care.training.registry.filing.FilingStep;
import care.training.registry.filing.Filings;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The organizations on record, with where their filing stands. */
@Named
@RequestScoped
public class OrganizationsPage extends TablePage<OrganizationsPage.Row> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Organizations organizations;

    @Inject
    private transient Filings filings;

    @Inject
    private transient FilingRules rules;

    private String q;
    private OrganizationKind kind;
    private String district;
    private FilingState filing;

    /**
     * An organization in the table.
     *
     * @param filing null where it does not file
     * @param due the last day for filing its application; null where nothing waits
     */
    public record Row(
            String code, String name, OrganizationKind kind, String district, FilingState filing, LocalDate due) {}

    @Override
    protected Page<Row> load(int page, int size, String sort) {
        Page<Organization> found =
                organizations.search(new Organizations.Search(q, kind, district, filing), page, size);
        Map<String, FilingStep> steps = filings.latest(
                found.items().stream().map(o -> o.creditCode().value()).toList());
        return new Page<>(
                found.items().stream()
                        .map(o -> row(o, steps.get(o.creditCode().value())))
                        .toList(),
                found.total());
    }

    private Row row(Organization organization, FilingStep step) {
        return new Row(
                organization.creditCode().value(),
                organization.name(),
                organization.kind(),
                organization.district(),
                step == null ? null : step.state(),
                step == null
                        ? null
                        : rules.due(step.state(), step.since()).stream()
                                .map(FilingRules.Due::by)
                                .findFirst()
                                .orElse(null));
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("q", q);
        filters.put("kind", kind);
        filters.put("district", district);
        filters.put("filing", filing);
        return filters;
    }

    public List<OrganizationKind> getKinds() {
        return List.of(OrganizationKind.values());
    }

    public List<FilingState> getStates() {
        return List.of(FilingState.values());
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public OrganizationKind getKind() {
        return kind;
    }

    public void setKind(OrganizationKind kind) {
        this.kind = kind;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
    }

    public FilingState getFiling() {
        return filing;
    }

    public void setFiling(FilingState filing) {
        this.filing = filing;
    }
}
