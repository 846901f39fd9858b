package care.training.ui.certification;

import care.training.certification.Certificates;
import care.training.certification.MyCertificate;
import care.training.certification.document.QrSquares;
import care.training.certification.validity.ValidityKind;
import care.training.certification.validity.renewal.HeldValidity;
import care.training.certification.validity.renewal.MyValidities;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A caregiver's certificates, to be shown to others on her phone. */
@Named
@RequestScoped
public class MyCertificatesPage {
    @Inject
    private Certificates certificates;

    @Inject
    private MyValidities validities;

    private List<Shown> all;

    /**
     * @param qr the address of its public page, to be read by another phone
     * @param held how long it holds; null where it holds no more
     */
    public record Shown(MyCertificate certificate, QrSquares qr, HeldValidity held) {}

    public List<Shown> getAll() {
        if (all == null) {
            Map<String, HeldValidity> held = validities.mine().stream()
                    .filter(one -> one.kind() == ValidityKind.LEVEL_CERTIFICATE)
                    .collect(Collectors.toMap(HeldValidity::number, Function.identity()));
            all = certificates.mine().stream()
                    .map(certificate -> new Shown(
                            certificate, QrSquares.of(certificate.verifyUrl()), held.get(certificate.number())))
                    .toList();
        }
        return all;
    }
}
