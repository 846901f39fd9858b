package care.training.registry;

import care.training.kernel.SocialCreditCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

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

    /** Takes over what is said of it now; the credit code never changes. */
    final void describe(NewOrganization given) {
        name = given.name();
        nameEn = given.nameEn();
        kind = given.kind();
        district = given.district();
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

    /** Six digits (GB/T 2260). */
    public String district() {
        return district;
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
