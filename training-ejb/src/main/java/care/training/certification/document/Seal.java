package care.training.certification.document;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import com.itextpdf.forms.form.element.SignatureFieldAppearance;
import com.itextpdf.io.image.ImageData;
import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.signatures.AccessPermissions;
import com.itextpdf.signatures.PdfPadesSigner;
import com.itextpdf.signatures.SignerProperties;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;

/**
 * Puts the visible seal on a finished page and signs it: PAdES baseline B-B (ETSI.CAdES.detached with
 * signing-certificate-v2), certifying, DocMDP 2, which leaves room for an archive time stamp and nothing else.
 */
final class Seal {
    /** Name of the signature's field. */
    static final String FIELD = "Seal";

    private final byte[] image;
    private final String description;

    /** {@code image} is a PNG; {@code description} is read aloud in its place. */
    Seal(byte[] image, String description) {
        this.image = image;
        this.description = description;
    }

    /** The signed file. Problem SIGNING_UNAVAILABLE where the key cannot be used; nothing unsigned is given out. */
    byte[] sign(byte[] page, IssuerKey key, String reason, ZonedDateTime now) {
        key.requireValid(now.toInstant());
        ByteArrayOutputStream out = new ByteArrayOutputStream(page.length + 40_000);
        try {
            new PdfPadesSigner(new PdfReader(new ByteArrayInputStream(page)), out)
                    .signWithBaselineBProfile(properties(reason, now), key.chain(), key);
        } catch (GeneralSecurityException unusable) {
            throw new Problem(ProblemCode.SIGNING_UNAVAILABLE);
        } catch (IOException broken) {
            throw new IllegalStateException("our own page cannot be read", broken);
        }
        return out.toByteArray();
    }

    private SignerProperties properties(String reason, ZonedDateTime now) {
        ImageData picture = ImageDataFactory.create(image);
        SignatureFieldAppearance appearance = new SignatureFieldAppearance(SignerProperties.IGNORED_ID);
        appearance.setContent(picture);
        appearance.getAccessibilityProperties().setAlternateDescription(description);
        return new SignerProperties()
                .setFieldName(FIELD)
                .setPageNumber(1)
                .setPageRect(CertificatePage.SEAL)
                .setSignatureAppearance(appearance)
                .setClaimedSignDate(GregorianCalendar.from(now))
                .setReason(reason)
                .setCertificationLevel(AccessPermissions.FORM_FIELDS_MODIFICATION);
    }
}
