package care.training.ui.evidence;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.standard.evidence.EvidenceClaim;
import care.training.standard.evidence.EvidenceKind;
import care.training.standard.evidence.EvidenceRules;
import care.training.standard.evidence.EvidenceView;
import care.training.standard.evidence.MyEvidence;
import care.training.ui.Messages;
import care.training.ui.Upload;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** A caregiver hands one proof in, or mends one that was refused. The file is never kept in her session. */
@Named
@ViewScoped
public class HandInPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient MyEvidence evidence;

    @Inject
    private transient EvidenceRules rules;

    @Inject
    private transient Messages messages;

    private EvidenceKind kind;
    private UUID corrects;
    private String refusedBecause;
    private String occupation;
    private Level level;
    private String tier;
    private String field;
    private LocalDate from;
    private LocalDate to;
    private String reference;
    private transient Part file;

    /** Of a correction, what was said before stands there already. Problems: NOT_FOUND. */
    public void open() {
        if (corrects != null) {
            EvidenceView refused = evidence.get(corrects);
            refusedBecause = refused.reason();
            take(refused.claim());
        } else if (kind == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }

    private void take(EvidenceClaim before) {
        kind = before.kind();
        occupation = before.occupation();
        level = before.level();
        tier = before.tier();
        field = before.field();
        from = before.from();
        to = before.to();
        reference = before.reference();
    }

    public String handIn() {
        if (file == null || file.getSize() == 0) {
            throw Problem.invalid("file", ProblemCode.REQUIRED);
        }
        rules.requireSize(file.getSize());
        Upload upload = Upload.of(file);
        EvidenceClaim claim = new EvidenceClaim(kind, occupation, level, tier, field, from, to, reference);
        evidence.handIn(claim, upload.content(), upload.name(), corrects);
        messages.done("evidence.handed-in");
        return "/me/evidence?faces-redirect=true";
    }

    public Level[] getLevels() {
        return Level.values();
    }

    public int getMostMegabytes() {
        return rules.mostMegabytes();
    }

    public String getRefusedBecause() {
        return refusedBecause;
    }

    public EvidenceKind getKind() {
        return kind;
    }

    public void setKind(EvidenceKind kind) {
        this.kind = kind;
    }

    public UUID getCorrects() {
        return corrects;
    }

    public void setCorrects(UUID corrects) {
        this.corrects = corrects;
    }

    public String getOccupation() {
        return occupation;
    }

    public void setOccupation(String occupation) {
        this.occupation = occupation;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public String getTier() {
        return tier;
    }

    public void setTier(String tier) {
        this.tier = tier;
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
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

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
