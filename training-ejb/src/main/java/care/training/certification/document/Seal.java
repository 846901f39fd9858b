package care.training.certification.document;

import care.training.certification.signing.LeanMetadata;
import care.training.certification.signing.LongTerm;
import care.training.certification.signing.SignatureLevel;
import care.training.certification.signing.StampedFile;
import care.training.certification.signing.TimeStamps;
import com.itextpdf.forms.form.element.SignatureFieldAppearance;
import com.itextpdf.kernel.exceptions.PdfException;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.properties.Property;
import com.itextpdf.layout.properties.UnitValue;
import com.itextpdf.signatures.AccessPermissions;
import com.itextpdf.signatures.ITSAClient;
import com.itextpdf.signatures.PdfSigner;
import com.itextpdf.signatures.ProviderDigest;
import com.itextpdf.signatures.SignerProperties;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.List;

/**
 * Puts the visible seal on a finished page and signs it: PAdES baseline (ETSI.CAdES.detached with signing-certificate-v2),
 * certifying, DocMDP 2, which leaves room for an archive time stamp and nothing else.
 */
final class Seal {
    /** Name of the signature's field. */
    static final String FIELD = "Seal";

    /** Signature, signed attributes and framing, besides certificates and time stamp. */
    private static final int SIGNATURE_BYTES = 1_000;

    /** The JDK's own, which the processor's instructions for SHA-256 do. */
    private static final String DIGESTS = "SUN";

    /** Points, so that the sum of rounded lengths is never more than the whole. */
    private static final float ROUNDING = 0.01f;

    private static final List<Integer> PADDINGS =
            List.of(Property.PADDING_TOP, Property.PADDING_RIGHT, Property.PADDING_BOTTOM, Property.PADDING_LEFT);

    private final SealPicture picture;
    private final String description;
    private final Rectangle place;

    /**
     * @param picture read once for all files
     * @param description is read aloud in its place
     */
    Seal(SealPicture picture, String description, Rectangle place) {
        this.picture = picture;
        this.description = description;
        this.place = place;
    }

    /** A signature that no page shows. */
    static Seal unseen() {
        return new Seal(null, null, null);
    }

    /**
     * The signed file. Problems: SIGNING_UNAVAILABLE where the key cannot be used, SIGNER_REVOKED, TIME_STAMP_UNAVAILABLE,
     * REVOCATION_UNAVAILABLE; nothing unsigned, and nothing signed at less than {@code level}, is given out.
     */
    StampedFile sign(
            byte[] page,
            IssuerKey key,
            String reason,
            ZonedDateTime now,
            SignatureLevel level,
            TimeStamps timeStamps,
            LongTerm longTerm) {
        key.requireValid(now.toInstant());
        boolean stamped = level.isAtLeast(SignatureLevel.B_T);
        byte[] signed = sign(page, key, properties(reason, now), stamped ? timeStamps : null);
        if (!level.isAtLeast(SignatureLevel.B_LT)) {
            return new StampedFile(signed, null);
        }
        return longTerm.complete(signed, level.isAtLeast(SignatureLevel.B_LTA));
    }

    private static byte[] sign(byte[] page, IssuerKey key, SignerProperties properties, ITSAClient timeStamps) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(page.length + 40_000);
        try {
            PdfSigner signer =
                    new PdfSigner(new PdfReader(new ByteArrayInputStream(page)), out, new StampingProperties());
            LeanMetadata.replace(signer.getDocument());
            signer.setSignerProperties(properties);
            signer.signDetached(
                    new ProviderDigest(DIGESTS),
                    key,
                    key.chain(),
                    null,
                    null,
                    timeStamps,
                    room(key.chain(), timeStamps),
                    PdfSigner.CryptoStandard.CADES);
        } catch (GeneralSecurityException | PdfException unusable) {
            throw LongTerm.problem(unusable);
        } catch (IOException broken) {
            throw new IllegalStateException("our own page cannot be read", broken);
        }
        return out.toByteArray();
    }

    /** Bytes that the signature may take: what is left over stays in the file as zeros. */
    private static int room(Certificate[] chain, ITSAClient timeStamps) throws CertificateEncodingException {
        int room = SIGNATURE_BYTES + (timeStamps == null ? 0 : timeStamps.getTokenSizeEstimate());
        for (Certificate certificate : chain) {
            room += certificate.getEncoded().length;
        }
        return room;
    }

    private SignerProperties properties(String reason, ZonedDateTime now) {
        SignerProperties properties = new SignerProperties()
                .setFieldName(FIELD)
                .setClaimedSignDate(GregorianCalendar.from(now))
                .setReason(reason)
                .setCertificationLevel(AccessPermissions.FORM_FIELDS_MODIFICATION);
        return picture == null
                ? properties
                : properties.setPageNumber(1).setPageRect(place).setSignatureAppearance(appearance());
    }

    /** The picture fills its place; a form field's own padding would leave it no room. */
    private SignatureFieldAppearance appearance() {
        Image image = picture.image().scaleToFit(place.getWidth() - ROUNDING, place.getHeight() - ROUNDING);
        SignatureFieldAppearance appearance = new SignatureFieldAppearance(SignerProperties.IGNORED_ID);
        for (int padding : PADDINGS) {
            appearance.setProperty(padding, UnitValue.createPointValue(0));
        }
        appearance.setContent(new Div().add(image));
        appearance.getAccessibilityProperties().setAlternateDescription(description);
        return appearance;
    }
}
