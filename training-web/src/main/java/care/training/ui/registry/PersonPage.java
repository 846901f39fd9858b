package care.training.ui.registry;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.registry.NameKind;
import care.training.registry.Organizations;
import care.training.registry.PersonName;
import care.training.registry.PersonRecord;
import care.training.registry.PersonRecords;
import care.training.registry.PersonSummary;
import care.training.registry.identity.ChangeKind;
import care.training.registry.identity.IdentityChanges;
import care.training.registry.identity.NewChange;
import care.training.registry.merge.MergeView;
import care.training.registry.merge.Merges;
import care.training.ui.Messages;
import care.training.ui.SubjectForm;
import care.training.ui.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One person's documents, names and merges over time; a clerk adds to them or proposes a merge. */
@Named
@ViewScoped
public class PersonPage extends SubjectForm {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PersonRecords records;

    @Inject
    private transient IdentityChanges changes;

    @Inject
    private transient Merges merges;

    @Inject
    private transient Organizations organizations;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Messages messages;

    private UUID id;
    private NameKind nameKind = NameKind.NAME;
    private LocalDate since;
    private String reason;
    private UUID documentId;
    private transient PersonRecord record;
    private transient List<MergeView> parts;
    private transient Map<String, String> recorders;

    /** Problems: NOT_FOUND, also for an address that names nobody. */
    public void open() {
        if (id == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        getRecord();
    }

    public PersonRecord getRecord() {
        if (record == null) {
            record = records.open(id);
        }
        return record;
    }

    public List<MergeView> getMerges() {
        if (parts == null) {
            parts = merges.ofPerson(id);
        }
        return parts;
    }

    public String addDocument() {
        return added(new NewChange(ChangeKind.DOCUMENT, document(), null, null, reason), "people.document.added");
    }

    public String goBy() {
        records.goBy(id, documentId, reason);
        return done("people.document.chosen");
    }

    public String addName() {
        ChangeKind kind = nameKind == NameKind.NAME ? ChangeKind.NAME : ChangeKind.ALIAS;
        return added(new NewChange(kind, null, new PersonName(getName()), since, reason), "people.name.added");
    }

    private String added(NewChange added, String key) {
        return done(changes.add(id, added).isWaiting() ? "people.added.waits" : key);
    }

    /** The record of whoever has the document given becomes part of this one, once another clerk approves. */
    public String proposeMerge() {
        PersonSummary other = records.holding(document()).items().stream()
                .findFirst()
                .orElseThrow(() -> Problem.invalid("documentNumber", ProblemCode.NO_SUCH_PERSON));
        MergeView merge = merges.propose(id, other.id(), reason);
        messages.done("people.merge.proposed");
        return "/association/merge?faces-redirect=true&id=" + merge.id();
    }

    private String done(String key) {
        messages.done(key);
        return "/association/person?faces-redirect=true&id=" + id;
    }

    /** The name of the organization that recorded something; empty where she did so herself. */
    public String recorder(String code) {
        if (code == null) {
            return "";
        }
        if (recorders == null) {
            recorders = organizations
                    .all(Stream.concat(
                                    getRecord().documents().stream().map(PersonRecord.Document::recordedFor),
                                    getRecord().names().stream().map(PersonRecord.Named::recordedFor))
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()))
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, known -> known.getValue().name()));
        }
        return recorders.getOrDefault(code, code);
    }

    public NameKind[] getNameKinds() {
        return NameKind.values();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public NameKind getNameKind() {
        return nameKind;
    }

    public void setNameKind(NameKind nameKind) {
        this.nameKind = nameKind;
    }

    /** Which document she is to go by. */
    public UUID getDocumentId() {
        return documentId;
    }

    public void setDocumentId(UUID documentId) {
        this.documentId = documentId;
    }

    /** A document in words, to choose from. */
    public String label(PersonRecord.Document document) {
        return texts.name("registry.document", document.type()) + " " + document.number();
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
