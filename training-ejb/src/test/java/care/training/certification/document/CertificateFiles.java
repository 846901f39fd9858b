package care.training.certification.document;

import care.training.kernel.Settings;
import care.training.kernel.print.Typeface;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.signatures.PdfPadesSigner;
import com.itextpdf.signatures.SignerProperties;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;

/** Makes certificates for tests, by the demo's issuer or by somebody else. */
public final class CertificateFiles {
    public static final Instant SIGNED_AT = Instant.parse("2026-11-30T02:15:30Z");

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Typeface TYPEFACE = Sample.typeface();

    private final IssuerKey key;

    private CertificateFiles(IssuerKey key) {
        this.key = key;
    }

    public static CertificateFiles ofTheDemo() {
        try {
            Path keystore = Settings.configFolder().resolve("demo/keys/issuer.p12");
            return new CertificateFiles(IssuerKey.read(keystore, DemoIssuerKeys.PASSWORD, DemoIssuerKeys.ALIAS, true));
        } catch (Exception unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /** An authority and a signer of its own, with these distinguished names. */
    public static CertificateFiles of(String ca, String subject) {
        try {
            DemoIssuerKeys.Issuer issuer = DemoIssuerKeys.make(
                    ca, subject, Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2036-01-01T00:00:00Z"));
            return new CertificateFiles(new IssuerKey(issuer.key(), issuer.chain()));
        } catch (Exception unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /** Another key whose certificates bear the very names of the demo's. */
    public static CertificateFiles likeTheDemos() {
        return of(DemoIssuerKeys.CA, DemoIssuerKeys.ISSUER);
    }

    public String fingerprint() {
        return key.fingerprint();
    }

    public String subject() {
        return key.subject();
    }

    java.security.cert.X509Certificate[] chain() {
        return key.chain();
    }

    public byte[] unsigned(String holder) {
        return TYPEFACE.lend(font -> new CertificatePage(Sample.sheet(holder), Sample.wording(), font, true).draw());
    }

    public byte[] signed(String holder) {
        try {
            byte[] image = Files.readAllBytes(Settings.configFolder().resolve("certificate/seal.png"));
            return new Seal(image, "印章").sign(unsigned(holder), key, "职业技能等级证书", SIGNED_AT.atZone(SHANGHAI));
        } catch (java.io.IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The file with a further signature by this issuer, appended. */
    public byte[] signAgain(byte[] signed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfPadesSigner(new PdfReader(new ByteArrayInputStream(signed)), out)
                    .setStampingProperties(new StampingProperties().useAppendMode())
                    .signWithBaselineBProfile(new SignerProperties().setFieldName("Second"), key.chain(), key);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return out.toByteArray();
    }
}
