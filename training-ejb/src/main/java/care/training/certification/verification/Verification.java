package care.training.certification.verification;

import care.training.certification.CertificateSigners;
import care.training.certification.CertificateStatus;
import care.training.certification.NumberForm;
import care.training.certification.document.SignedCertificate;
import care.training.certification.signing.AlgorithmRules;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Public: what anybody may ask of a certificate in front of her. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Verification {
    /** Longer than any name; what is longer still is cut, and matches nothing. */
    private static final int LONGEST_NAME = 200;

    @Inject
    private Lookups lookups;

    @Inject
    private HeldCertificates held;

    @Inject
    private Guesses guesses;

    @Inject
    private FewFiles few;

    @Inject
    private CertificateSigners signers;

    @Inject
    private AlgorithmRules algorithms;

    @Inject
    private Clock clock;

    /**
     * Looks a certificate up by its number together with the holder's name (its exact class) or the printed code. A
     * wrong number and a wrong name or code give the same answer after the same work. Problems: INVALID_INPUT where
     * either is missing, TOO_MANY_GUESSES, TOO_MANY_NAMES where only the code is taken for the number.
     *
     * @param address of whoever asks, for counting queries without a match
     */
    public LookupAnswer lookUp(String number, String nameOrCode, String address) {
        requireGiven("number", number);
        requireGiven("name", nameOrCode);
        NumberForm form = NumberForm.read(number);
        guesses.requireFew(address);
        return lookups.answer(form, cut(nameOrCode), outcome -> guesses.release(address, form.number(), outcome));
    }

    /**
     * Looks a PDF through: whether it is byte for byte an issued file, and what its signature says. Problems:
     * TOO_MANY_FILES with the seconds to wait, BODY_TOO_LARGE over {@value HandedIn#LARGEST_MB} MB, NOT_A_PDF.
     *
     * @param address of whoever asks: nothing is read for one that had many files read already
     */
    public FileAnswer verifyPdf(InputStream body, String address) {
        few.require(address);
        byte[] file = HandedIn.read(body);
        Optional<CertificateCard> issued = withFile(file);
        Inspection inspection = SignedFile.inspect(file, trust());
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(issued.isPresent() ? FindingCode.AS_ISSUED : FindingCode.NOT_AS_ISSUED));
        findings.addAll(inspection.findings());
        return new FileAnswer(
                issued.isPresent() && inspection.isGood(),
                inspection.signatureLevel(),
                inspection.signedAt(),
                issued.orElse(null),
                List.copyOf(findings));
    }

    private Trust trust() {
        return new Trust(signers.known(), signers.authorities(), algorithms, clock.instant());
    }

    /** Its certificate as it stands; as replaced where a corrected file took its place. */
    private Optional<CertificateCard> withFile(byte[] file) {
        return held.ofFile(SignedCertificate.digest(file)).map(found -> {
            CertificateCard card = found.certificate().card(Compared.Match.PRESENT);
            return found.isFormer() && card.status() == CertificateStatus.VALID
                    ? card.replaced(found.certificate().correctedAt())
                    : card;
        });
    }

    private static void requireGiven(String field, String value) {
        if (value == null || value.isBlank()) {
            throw Problem.invalid(field, ProblemCode.REQUIRED);
        }
    }

    static String cut(String nameOrCode) {
        return nameOrCode.length() > LONGEST_NAME ? nameOrCode.substring(0, LONGEST_NAME) : nameOrCode;
    }
}
