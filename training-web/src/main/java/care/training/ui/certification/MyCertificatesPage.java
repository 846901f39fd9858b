package care.training.ui.certification;

import care.training.certification.Certificates;
import care.training.certification.MyCertificate;
import care.training.certification.document.QrSquares;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** A caregiver's certificates, to be shown to others on her phone. */
@Named
@RequestScoped
public class MyCertificatesPage {
    @Inject
    private Certificates certificates;

    private List<Shown> all;

    /** @param qr the address of its public page, to be read by another phone */
    public record Shown(MyCertificate certificate, QrSquares qr) {}

    public List<Shown> getAll() {
        if (all == null) {
            all = certificates.mine().stream()
                    .map(certificate -> new Shown(certificate, QrSquares.of(certificate.verifyUrl())))
                    .toList();
        }
        return all;
    }
}
