package care.training.ui.ledger;

import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Page;
import care.training.kernel.PlatformClock;
import care.training.ledger.AccessEntry;
import care.training.ledger.AccessQuery;
import care.training.ledger.AuditReading;
import care.training.registry.Organization;
import care.training.registry.Organizations;
import care.training.registry.SoughtPeople;
import care.training.registry.SoughtPerson;
import care.training.registry.employment.LookReason;
import care.training.ui.Csv;
import care.training.ui.Dates;
import care.training.ui.Download;
import care.training.ui.Language;
import care.training.ui.TablePage;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who looked at whom. A person is found by her document, which then stands in the address as a keyed hash only. */
@Named
@RequestScoped
public class AuditPage extends TablePage<AuditPage.Row> {
    private static final long serialVersionUID = 1L;

    /** A look at somebody on a staff; its reason is one of a few. */
    private static final String EMPLOYMENT = "EMPLOYMENT";

    private static final Set<String> REASONS =
            Arrays.stream(LookReason.values()).map(Enum::name).collect(Collectors.toSet());

    /** What is looked at, as the services name it; each has its words in the texts. */
    private static final List<String> KNOWN = List.of(
            "CHECK",
            "BAN",
            "BAN_LIST",
            "LIST_THEN",
            "BAN_SCAN",
            "DOCUMENT_NUMBER",
            "CERTIFICATE_FILE",
            "RENEWAL",
            "ACCESS_LOG",
            "EVIDENCE",
            "EVIDENCE_FILE",
            "ELIGIBILITY",
            "ELIGIBILITY_DECISION",
            "PERSON_SEARCH",
            "PERSON_RECORD",
            "CASE",
            "CASE_DOCUMENT",
            "MERGE",
            "IDENTITY_CHANGE",
            EMPLOYMENT);

    @Inject
    private transient AuditReading reading;

    @Inject
    private transient SoughtPeople people;

    @Inject
    private transient Organizations organizations;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Dates dates;

    @Inject
    private transient Language language;

    @Inject
    private transient Download download;

    private LocalDate from;
    private LocalDate to;
    private String account;
    private String organization;
    private String what;
    private UUID person;
    private String document;
    private DocumentType documentType = DocumentType.RESIDENT_ID;
    private String documentNumber;

    /**
     * One look.
     *
     * @param organizationName null where the account acts for none
     */
    public record Row(AccessEntry entry, String organizationName) {}

    @Override
    protected Page<Row> load(int page, int size, String sort) {
        Page<AccessEntry> found = reading.accesses(
                new AccessQuery(
                        startOf(from),
                        startOf(to == null ? null : to.plusDays(1)),
                        stripped(account),
                        stripped(organization),
                        what,
                        person == null ? null : people.recordsOf(person),
                        document),
                page,
                size);
        Map<String, Organization> named = organizations.all(found.items().stream()
                .map(AccessEntry::organization)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new Page<>(
                found.items().stream()
                        .map(entry -> new Row(entry, name(named, entry.organization())))
                        .toList(),
                found.total());
    }

    private String name(Map<String, Organization> named, String code) {
        return code == null
                ? null
                : Optional.ofNullable(named.get(code))
                        .map(known -> known.name(language.getLocale()))
                        .orElse(code);
    }

    private static Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(PlatformClock.ZONE).toInstant();
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("from", from);
        filters.put("to", to);
        filters.put("account", account);
        filters.put("organization", organization);
        filters.put("what", what);
        filters.put("person", person);
        filters.put("document", document);
        return filters;
    }

    /** Leads on to everything that was looked at of the holder of a document. */
    public String find() {
        SoughtPerson sought = people.find(new IdentityDocument(documentType, documentNumber));
        return "/audit?faces-redirect=true&document=" + sought.documentKey()
                + (sought.personId() == null ? "" : "&person=" + sought.personId());
    }

    public boolean isAboutOne() {
        return person != null || document != null && !document.isBlank();
    }

    public List<String> getKinds() {
        return KNOWN;
    }

    public String whatOf(AccessEntry entry) {
        if (entry.what().equals(EMPLOYMENT) && REASONS.contains(entry.why())) {
            return texts.of(
                    "audit.what.because",
                    texts.get("audit.what." + EMPLOYMENT),
                    texts.get("supervision.reason." + entry.why()));
        }
        return KNOWN.contains(entry.what()) ? texts.get("audit.what." + entry.what()) : entry.what();
    }

    public void export() {
        StringBuilder file = Csv.begin(
                texts.get("audit.at"),
                texts.get("audit.organization"),
                texts.get("audit.code"),
                texts.get("audit.account"),
                texts.get("audit.what"));
        for (Row row : everyRow()) {
            file.append(Csv.row(
                    dates.time(row.entry().at()),
                    Objects.requireNonNullElse(row.organizationName(), ""),
                    Objects.requireNonNullElse(row.entry().organization(), ""),
                    row.entry().account(),
                    whatOf(row.entry())));
        }
        download.csv(file.toString(), texts.get("audit.title"));
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

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public UUID getPerson() {
        return person;
    }

    public void setPerson(UUID person) {
        this.person = person;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public DocumentType getDocumentType() {
        return documentType;
    }

    public void setDocumentType(DocumentType documentType) {
        this.documentType = documentType;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(String documentNumber) {
        this.documentNumber = documentNumber;
    }
}
