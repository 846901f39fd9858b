package care.training.certification;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.signatures.PdfPadesSigner;
import com.itextpdf.signatures.PrivateKeySignature;
import com.itextpdf.signatures.SignerProperties;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A PDF that a body of its own has signed with a key of its own. */
final class ForeignCertificate {
    static final String SIGNER = "Another Evaluation Body";

    private ForeignCertificate() {}

    static byte[] signed() throws Exception {
        KeyPair keys = keys();
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        new PdfPadesSigner(new PdfReader(new ByteArrayInputStream(onePage())), signed)
                .signWithBaselineBProfile(
                        new SignerProperties(),
                        new Certificate[] {certificate(SIGNER, keys)},
                        new PrivateKeySignature(keys.getPrivate(), "SHA-256", null));
        return signed.toByteArray();
    }

    private static byte[] onePage() {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (PdfDocument document = new PdfDocument(new PdfWriter(plain))) {
            document.addNewPage();
        }
        return plain.toByteArray();
    }

    static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /** By nobody but themselves. */
    static X509Certificate certificate(String commonName, KeyPair keys)
            throws GeneralSecurityException, OperatorCreationException {
        X500Name name = new X500Name("CN=" + commonName);
        Instant now = Instant.now();
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.TWO,
                                Date.from(now.minus(Duration.ofDays(1))),
                                Date.from(now.plus(Duration.ofDays(365))),
                                name,
                                keys.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    }
}
