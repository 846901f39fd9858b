package care.training.registry;

import care.training.kernel.Level;
import care.training.kernel.SocialCreditCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What an evaluation body may certify, and when: nothing is certified outside it. */
@Entity
@Table(name = "selection_record")
public class SelectionRecord {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "credit_code")
    private String creditCode;

    @Column(name = "body_class")
    private String bodyClass;

    @Column(name = "body_code")
    private String bodyCode;

    @Column(name = "province")
    private String province;

    @Column(name = "site_serial")
    private String siteSerial;

    @Column(name = "occupation")
    private String occupation;

    @Column(name = "levels")
    private int[] levels;

    @Column(name = "sites")
    private String[] sites;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected SelectionRecord() {}

    SelectionRecord(NewSelection given) {
        this.id = UUID.randomUUID();
        this.creditCode = given.body().value();
        this.bodyClass = given.bodyClass();
        this.bodyCode = given.bodyCode();
        this.province = given.province();
        this.siteSerial = given.siteSerial();
        this.occupation = given.occupation();
        this.levels = Levels.numbers(given.levels());
        this.sites = given.sites().toArray(String[]::new);
        this.validFrom = given.validFrom();
        this.validTo = given.validTo();
    }

    /** Both days of the validity are inside it. */
    public boolean covers(String asked, Level level, LocalDate on) {
        return occupation.equals(asked) && levels().contains(level) && !on.isBefore(validFrom) && !on.isAfter(validTo);
    }

    boolean says(NewSelection given) {
        return occupation.equals(given.occupation())
                && certificatePrefix()
                        .equals(given.bodyClass() + given.bodyCode() + given.province() + given.siteSerial())
                && levels().equals(given.levels())
                && validFrom.equals(given.validFrom())
                && validTo.equals(given.validTo());
    }

    /** Whether exams at this site of the body are within the selection: where it names none, every site is. */
    public boolean allowsSite(String name) {
        return sites.length == 0 || List.of(sites).contains(name);
    }

    /** The same selection holds for these sites from now on; certificates that were issued before stay. */
    void hold(List<String> names) {
        sites = names.toArray(String[]::new);
    }

    boolean overlaps(NewSelection given) {
        return occupation.equals(given.occupation())
                && !Collections.disjoint(levels(), given.levels())
                && !given.validTo().isBefore(validFrom)
                && !given.validFrom().isAfter(validTo);
    }

    /** The first 13 characters of this body's certificate numbers: class, body, province, site (domain 4.1). */
    public String certificatePrefix() {
        return bodyClass + bodyCode + province + siteSerial;
    }

    public UUID id() {
        return id;
    }

    public SocialCreditCode body() {
        return new SocialCreditCode(creditCode);
    }

    public String bodyClass() {
        return bodyClass;
    }

    public String bodyCode() {
        return bodyCode;
    }

    public String province() {
        return province;
    }

    public String siteSerial() {
        return siteSerial;
    }

    public String occupation() {
        return occupation;
    }

    public Set<Level> levels() {
        return Levels.of(levels);
    }

    /** The names of the body's exam sites that it holds for; empty for all of them. */
    public List<String> sites() {
        return List.of(sites);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }
}
