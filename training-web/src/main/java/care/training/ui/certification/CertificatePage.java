package care.training.ui.certification;

import care.training.certification.CertificateStatus;
import care.training.certification.IssuingRules;
import care.training.certification.change.CertificateChanges;
import care.training.certification.change.CertificateRecord;
import care.training.certification.change.ChangeKind;
import care.training.certification.change.ChangeView;
import care.training.certification.change.Suspensions;
import care.training.certification.upload.UploadState;
import care.training.certification.upload.Uploads;
import care.training.kernel.rules.Names;
import care.training.ui.Download;
import care.training.ui.Language;
import care.training.ui.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** One certificate as its issuer sees it: what happened to it, what is to happen, decided by two people. */
@Named
@ViewScoped
public class CertificatePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CertificateChanges changes;

    @Inject
    private transient Suspensions suspensions;

    @Inject
    private transient Uploads uploads;

    @Inject
    private transient IssuingRules rules;

    @Inject
    private transient Download download;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Language language;

    private String number;
    private String name;
    private String nameBasis;
    private String photographBasis;
    private String reason;
    private String revocationBasis;
    private String suspensionReason;
    private String suspensionDocument;
    private String suspensionBasis;
    private String suspensionEndBasis;
    private String loss;
    private transient CertificateRecord held;

    /** Problems: NOT_FOUND. */
    public void open() {
        getHeld();
    }

    public String correct() {
        changes.proposeCorrection(number, name, nameBasis);
        return proposed();
    }

    public String addPhotograph() {
        changes.proposePhotograph(number, photographBasis);
        return proposed();
    }

    public String revoke() {
        changes.proposeRevocation(number, reason, revocationBasis);
        return proposed();
    }

    public String suspend() {
        suspensions.propose(number, suspensionReason, suspensionDocument, suspensionBasis);
        return proposed();
    }

    public String endSuspension() {
        suspensions.proposeEnd(number, suspensionEndBasis);
        return proposed();
    }

    public String approve(UUID change) {
        messages.done("certificate.approved." + changes.approve(change).kind());
        return again();
    }

    public String turnDown(UUID change) {
        changes.turnDown(change);
        messages.done("certificate.turned-down");
        return again();
    }

    /** Sends the file of a certificate that was lost; it is written down. */
    public void reprint() {
        download.pdf(changes.reprint(number, loss), number);
    }

    private String proposed() {
        messages.done("certificate.proposed");
        return again();
    }

    private String again() {
        return "/association/certificate?faces-redirect=true&number=" + number;
    }

    public CertificateRecord getHeld() {
        if (held == null) {
            held = changes.record(number);
        }
        return held;
    }

    /** Whether a correction can be proposed: it is valid and not suspended, and nothing is open. */
    public boolean isCorrectable() {
        return isValid()
                && getHeld().certificate().suspendedUntil() == null
                && getHeld().changes().stream().noneMatch(ChangeView::open);
    }

    /** Whether its revocation can be proposed: a correction that is open does not stand in the way. */
    public boolean isRevocable() {
        return isValid() && !isOpen(ChangeKind.REVOCATION);
    }

    /** Whether its suspension can be proposed: it is not suspended, and neither that nor a revocation is open. */
    public boolean isSuspendable() {
        return isRevocable() && getHeld().certificate().suspendedUntil() == null && !isOpen(ChangeKind.SUSPENSION);
    }

    /** Whether it can be proposed that its suspension end. */
    public boolean isRestorable() {
        return isRevocable() && getHeld().certificate().suspendedUntil() != null && !isOpen(ChangeKind.SUSPENSION_END);
    }

    private boolean isOpen(ChangeKind kind) {
        return getHeld().changes().stream().anyMatch(change -> change.open() && change.kind() == kind);
    }

    /** How many days after its approval a suspension ends by itself. */
    public int getSuspensionDays() {
        return rules.suspensionDays();
    }

    /** What whoever approves a change is asked, as the key of the text. */
    public String questionOf(ChangeView change) {
        return "certificate.approve."
                + change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Why its file cannot be made. */
    public String failureOf(ChangeView change) {
        return change.failure().message(language.getLocale());
    }

    /** How it stands with the national site. */
    public UploadState getUpload() {
        return uploads.stateOf(number);
    }

    public boolean isValid() {
        return getHeld().certificate().status() == CertificateStatus.VALID;
    }

    public boolean isSuspended() {
        return getHeld().certificate().suspendedUntil() != null;
    }

    /** The classes of reasons by their words, for a select. */
    public Map<String, String> getReasons() {
        return worded(rules.revocationReasons());
    }

    public Map<String, String> getSuspensionReasons() {
        return worded(rules.suspensionReasons());
    }

    private Map<String, String> worded(Map<String, Names> classes) {
        Map<String, String> reasons = new LinkedHashMap<>();
        classes.forEach((code, names) -> reasons.put(names.in(language.getLocale()), code));
        return reasons;
    }

    public String reasonOf(ChangeView change) {
        return (change.kind() == ChangeKind.SUSPENSION
                        ? rules.suspensionReason(change.reason())
                        : rules.revocationReason(change.reason()))
                .map(names -> names.in(language.getLocale()))
                .orElse(change.reason());
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameBasis() {
        return nameBasis;
    }

    public void setNameBasis(String nameBasis) {
        this.nameBasis = nameBasis;
    }

    public String getPhotographBasis() {
        return photographBasis;
    }

    public void setPhotographBasis(String photographBasis) {
        this.photographBasis = photographBasis;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getRevocationBasis() {
        return revocationBasis;
    }

    public void setRevocationBasis(String revocationBasis) {
        this.revocationBasis = revocationBasis;
    }

    public String getSuspensionReason() {
        return suspensionReason;
    }

    public void setSuspensionReason(String suspensionReason) {
        this.suspensionReason = suspensionReason;
    }

    public String getSuspensionDocument() {
        return suspensionDocument;
    }

    public void setSuspensionDocument(String suspensionDocument) {
        this.suspensionDocument = suspensionDocument;
    }

    public String getSuspensionBasis() {
        return suspensionBasis;
    }

    public void setSuspensionBasis(String suspensionBasis) {
        this.suspensionBasis = suspensionBasis;
    }

    public String getSuspensionEndBasis() {
        return suspensionEndBasis;
    }

    public void setSuspensionEndBasis(String suspensionEndBasis) {
        this.suspensionEndBasis = suspensionEndBasis;
    }

    public String getLoss() {
        return loss;
    }

    public void setLoss(String loss) {
        this.loss = loss;
    }
}
