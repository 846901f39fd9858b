package care.training.ui.registry;

import care.training.kernel.Page;
import care.training.registry.Organization;
import care.training.registry.OrganizationKind;
import care.training.registry.Organizations;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The organizations on record. */
@Named
@RequestScoped
public class OrganizationsPage extends TablePage<Organization> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Organizations organizations;

    private String q;
    private OrganizationKind kind;

    @Override
    protected Page<Organization> load(int page, int size, String sort) {
        return organizations.search(q, kind, page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("q", q);
        filters.put("kind", kind);
        return filters;
    }

    public List<OrganizationKind> getKinds() {
        return List.of(OrganizationKind.values());
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
}
