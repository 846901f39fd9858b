package care.training.scheduling;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A place where exams are held. */
@Entity
@Table(name = "site")
public class Site {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "organization")
    private String organization;

    @Column(name = "name")
    private String name;

    @Column(name = "address")
    private String address;

    @Column(name = "district")
    private String district;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Site() {}

    Site(String organization, String name, Instant recordedAt) {
        this.id = UUID.randomUUID();
        this.organization = organization;
        this.name = name;
        this.recordedAt = recordedAt;
    }

    void describe(String newAddress, String newDistrict) {
        this.address = newAddress;
        this.district = newDistrict;
    }

    /**
     * The one of {@code sites} that an organizer means: by id or name, the first where none is named. Problems:
     * INVALID_INPUT, naming the sites to choose from.
     */
    static Site choose(List<Site> sites, String idOrName) {
        if (idOrName == null || idOrName.isBlank()) {
            return sites.stream().findFirst().orElseThrow(() -> Problem.invalid("site", ProblemCode.REQUIRED));
        }
        String wanted = idOrName.strip();
        return sites.stream()
                .filter(site -> site.name.equals(wanted) || site.id.toString().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("site", ProblemCode.UNKNOWN_VALUE, wanted, names(sites)));
    }

    private static String names(List<Site> sites) {
        return sites.stream().map(Site::name).collect(Collectors.joining(", "));
    }

    public UUID id() {
        return id;
    }

    public String organization() {
        return organization;
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    /** Code of the district by GB/T 2260, six digits. */
    public String district() {
        return district;
    }

    public SiteView view() {
        return new SiteView(id, name, address, district);
    }
}
