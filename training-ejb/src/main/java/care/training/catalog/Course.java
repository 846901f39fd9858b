package care.training.catalog;

import care.training.kernel.Level;
import care.training.kernel.SocialCreditCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A course of one provider. What is said of it is replaced as a whole by the next import. */
@Entity
@Table(name = "course")
public class Course {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "provider")
    private String provider;

    @Column(name = "code")
    private String code;

    @Column(name = "title")
    private String title;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "occupation")
    private String occupation;

    @Column(name = "level")
    private Integer level;

    @Column(name = "hours")
    private int hours;

    @Column(name = "credits")
    private BigDecimal credits;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode")
    private DeliveryMode mode;

    @Column(name = "district")
    private String district;

    @Column(name = "fee_cents")
    private long feeCents;

    @Column(name = "description")
    private String description;

    @Column(name = "imported_at")
    private Instant importedAt;

    @Version
    @Column(name = "version")
    private int version;

    protected Course() {}

    public Course(SocialCreditCode provider, CourseData data, Instant importedAt) {
        this.id = UUID.randomUUID();
        this.provider = provider.value();
        this.code = data.code();
        take(data, importedAt);
    }

    /** Takes over what the provider says now; false where that is what it said before. */
    public boolean describe(CourseData data, Instant at) {
        if (data.equals(data())) {
            return false;
        }
        take(data, at);
        return true;
    }

    private void take(CourseData data, Instant at) {
        title = data.title();
        titleEn = data.titleEn();
        occupation = data.occupation();
        level = data.level() == null ? null : data.level().number();
        hours = data.hours();
        credits = data.credits();
        mode = data.mode();
        district = data.district();
        feeCents = data.feeCents();
        description = data.description();
        importedAt = at;
    }

    public CourseData data() {
        return new CourseData(
                code,
                title,
                titleEn,
                occupation,
                level == null ? null : Level.of(level),
                hours,
                credits,
                mode,
                district,
                feeCents,
                description);
    }

    public UUID id() {
        return id;
    }

    /** The provider's unified social credit code. */
    public String provider() {
        return provider;
    }

    public String code() {
        return code;
    }

    /** When an import last changed something of it. */
    public Instant importedAt() {
        return importedAt;
    }
}
