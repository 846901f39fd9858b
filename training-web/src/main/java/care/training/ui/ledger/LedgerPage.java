package care.training.ui.ledger;

import care.training.kernel.Page;
import care.training.ledger.AuditReading;
import care.training.ledger.LedgerLine;
import care.training.ui.TablePage;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The log of what must never silently change: how much of each kind, and the latest entries. */
@Named
@RequestScoped
public class LedgerPage extends TablePage<LedgerLine> {
    private static final long serialVersionUID = 1L;

    /** Kinds that have their words in the texts. */
    static final Set<String> KNOWN = Set.of(
            "BAN_PROPOSED",
            "BAN_APPROVED",
            "BAN_VOIDING_ASKED",
            "BAN_VOIDING_REFUSED",
            "BAN_VOIDED",
            "LIST_ADVANCED",
            "BAN_SCAN_KEPT",
            "BAN_LIST_UPLOADED",
            "BAN_LIST_APPROVED",
            "BAN_LIST_REFUSED",
            "BAN_OBJECTION_FILED",
            "BAN_OBJECTION_ANSWERED",
            "BAN_CHANGE_PROPOSED",
            "BAN_CHANGE_CONFIRMED",
            "BAN_CHANGE_TURNED_DOWN",
            "CHECK_ANSWERED",
            "REFUSAL_ISSUED",
            "AUTHORISATION_WITHDRAWN",
            "POLICE_LETTER_RECORDED",
            "CASE_OPENED",
            "CASE_PROPOSED",
            "CASE_DECIDED",
            "CASE_TURNED_DOWN",
            "CERTIFICATE_ISSUED",
            "CERTIFICATE_CHANGE_PROPOSED",
            "CERTIFICATE_CHANGE_FAILED",
            "CERTIFICATE_CHANGE_SUPERSEDED",
            "CERTIFICATE_CORRECTED",
            "CERTIFICATE_STAMP_RENEWED",
            "CERTIFICATE_LAYOUT_PROPOSED",
            "CERTIFICATE_LAYOUT_ADOPTED",
            "CERTIFICATE_LAYOUT_TURNED_DOWN",
            "CERTIFICATE_REVOKED",
            "CERTIFICATE_SUSPENDED",
            "CERTIFICATE_SUSPENSION_ENDED",
            "VALIDITY_ASKED",
            "VALIDITY_RENEWED",
            "VALIDITY_REFUSED",
            "RECHECK_ASKED",
            "RECHECK_ANSWERED",
            "RESULT_PUBLISHED",
            "ELIGIBILITY_DECIDED",
            "EVIDENCE_ACCEPTED",
            "EVIDENCE_REFUSED",
            "EVIDENCE_CONFIRMED",
            "EVIDENCE_OVERTURNED",
            "DOCUMENT_RECORDED",
            "DOCUMENT_CHOSEN",
            "NAME_RECORDED",
            "PERSON_REGISTERED",
            "MERGE_PROPOSED",
            "MERGE_TURNED_DOWN",
            "PEOPLE_MERGED",
            "UNDOING_ASKED",
            "MERGE_UNDONE",
            "FIELD_ROTATION_BEGUN",
            "FIELD_ROTATION_ENDED",
            "FIELD_KEY_RETIRED",
            "RETENTION_SWEPT",
            "STANDARD_CHANGE_PROPOSED",
            "STANDARD_CHANGE_APPROVED",
            "STANDARD_CHANGE_TURNED_DOWN");

    @Inject
    private transient AuditReading reading;

    @Inject
    private transient Texts texts;

    private String kind;
    private transient List<LedgerLine.Count> counts;

    @Override
    protected Page<LedgerLine> load(int page, int size, String sort) {
        return reading.entries(kind, page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        return kind == null ? Map.of() : Map.of("kind", kind);
    }

    public List<LedgerLine.Count> getCounts() {
        if (counts == null) {
            counts = reading.kinds();
        }
        return counts;
    }

    public String kindOf(String code) {
        return KNOWN.contains(code) ? texts.get("audit.kind." + code) : code;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
