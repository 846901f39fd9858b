package care.training.registry;

import care.training.kernel.SocialCreditCode;
import care.training.registry.organization.ClassPlaces;
import care.training.registry.organization.OfferedClass;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A nursery, college, evaluation body or authority, known by its unified social credit code. */
@Entity
@Table(name = "organization")
public class Organization {
    @Id
    @Column(name = "credit_code")
    private String creditCode;

    @Column(name = "name")
    private String name;

    @Column(name = "name_en")
    private String nameEn;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private OrganizationKind kind;

    @Column(name = "district")
    private String district;

    @Column(name = "code_reason")
    private String codeReason;

    @Column(name = "address")
    private String address;

    @ElementCollection
    @CollectionTable(name = "organization_class", joinColumns = @JoinColumn(name = "credit_code"))
    private Set<OfferedClass> classes = new HashSet<>();

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Version
    @Column(name = "version")
    private int version;

    protected Organization() {}

    Organization(NewOrganization given, Instant registeredAt) {
        this.creditCode = given.creditCode().value();
        this.registeredAt = registeredAt;
        describe(given);
    }

    /** Takes over what is said of it now, the credit code never changes; whether anything is different. */
    final boolean describe(NewOrganization given) {
        List<Object> before = said();
        name = given.name();
        nameEn = given.nameEn();
        kind = given.kind();
        district = given.district();
        address = given.address() == null ? address : given.address();
        codeReason = given.codeReason() == null ? codeReason : given.codeReason();
        if (given.classes() != null) {
            Set<OfferedClass> offered =
                    given.classes().stream().map(OfferedClass::new).collect(Collectors.toSet());
            classes.retainAll(offered);
            classes.addAll(offered);
        }
        return !before.equals(said());
    }

    private List<Object> said() {
        return Arrays.asList(name, nameEn, kind, district, address, codeReason, Set.copyOf(classes));
    }

    public SocialCreditCode creditCode() {
        return new SocialCreditCode(creditCode);
    }

    /** The registered name, which certificates print. */
    public String name() {
        return name;
    }

    /** Empty where it has no English name. */
    public Optional<String> nameEn() {
        return Optional.ofNullable(nameEn);
    }

    /** The name to show in a language: the English one where it is known and wanted. */
    public String name(Locale locale) {
        return nameEn != null && "en".equals(locale.getLanguage()) ? nameEn : name;
    }

    public OrganizationKind kind() {
        return kind;
    }

    /** Code of the administered area, six digits. */
    public String district() {
        return district;
    }

    /** Why its code was accepted though something speaks against it. */
    public Optional<String> codeReason() {
        return Optional.ofNullable(codeReason);
    }

    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** The classes it runs, the youngest first. */
    public List<ClassPlaces> classes() {
        return classes.stream()
                .map(OfferedClass::value)
                .sorted(Comparator.comparing(ClassPlaces::ageClass))
                .toList();
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
