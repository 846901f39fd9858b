package care.training.ui.certification;

import care.training.certification.CertificateStatus;
import care.training.certification.IssuingRules;
import care.training.certification.change.CertificateChanges;
import care.training.certification.change.CertificateRecord;
import care.training.certification.change.ChangeKind;
import care.training.certification.change.ChangeView;
import care.training.certification.upload.UploadState;
import care.training.certification.upload.Uploads;
import care.training.ui.Download;
import care.training.ui.Language;
import care.training.ui.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
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

    public String approve(UUID change) {
        ChangeView approved = changes.approve(change);
        messages.done(
                approved.kind() == ChangeKind.REVOCATION ? "certificate.revoked" : "certificate.correction.approved");
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

    /** Whether a correction can be proposed: it is valid, and nothing is open. */
    public boolean isCorrectable() {
        return isValid() && getHeld().changes().stream().noneMatch(ChangeView::open);
    }

    /** Whether its revocation can be proposed: a correction that is open does not stand in the way. */
    public boolean isRevocable() {
        return isValid()
                && getHeld().changes().stream()
                        .noneMatch(change -> change.open() && change.kind() == ChangeKind.REVOCATION);
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

    /** The classes of reasons by their words, for a select. */
    public Map<String, String> getReasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        rules.revocationReasons().forEach((code, names) -> reasons.put(names.in(language.getLocale()), code));
        return reasons;
    }

    public String reasonOf(ChangeView change) {
        return rules.revocationReason(change.reason())
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

    public String getLoss() {
        return loss;
    }

    public void setLoss(String loss) {
        this.loss = loss;
    }
}
