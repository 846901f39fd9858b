package care.training.certification.document;

import care.training.certification.signing.AlgorithmRules;
import care.training.certification.signing.LongTerm;
import care.training.certification.signing.OwnAuthority;
import care.training.certification.signing.SignatureLevel;
import care.training.certification.signing.Standings;
import care.training.certification.signing.TimeStamps;
import care.training.certification.signing.TrustedAlgorithms;
import care.training.certification.signing.TrustedAuthorities;
import care.training.kernel.Settings;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.signatures.PdfPadesSigner;
import com.itextpdf.signatures.SignerProperties;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Makes certificates for tests, by the demo's issuer or by somebody else. */
public final class CertificateFiles {
    public static final Instant SIGNED_AT = Instant.parse("2026-11-30T02:15:30Z");

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2066-01-01T00:00:00Z");

    private final IssuerKey key;
    private final Services services;
    private final boolean answers;
    private final AlgorithmRules algorithms;

    /** The authority that stamps and answers, by the clock that a file is made by. */
    @FunctionalInterface
    private interface Services {
        OwnAuthority at(Clock clock);
    }

    private CertificateFiles(IssuerKey key, Services services) {
        this(key, services, true, TrustedAlgorithms.forEver());
    }

    private CertificateFiles(IssuerKey key, Services services, boolean answers, AlgorithmRules algorithms) {
        this.key = key;
        this.services = services;
        this.answers = answers;
        this.algorithms = algorithms;
    }

    /** The same where nobody answers by OCSP: what stands is read from the authority's list. */
    public CertificateFiles byList() {
        return new CertificateFiles(key, services, false, algorithms);
    }

    /** The same with stamps by the digest that these say. */
    public CertificateFiles by(AlgorithmRules algorithms) {
        return new CertificateFiles(key, services, answers, algorithms);
    }

    /** The same signed by {@code other}, which the same authority certified. */
    CertificateFiles with(IssuerKey other) {
        return new CertificateFiles(other, services, answers, algorithms);
    }

    public static CertificateFiles ofTheDemo() {
        Path keys = Settings.configFolder().resolve("demo/keys");
        try {
            String issuer = keys.resolve("issuer.p12").toString();
            IssuerKey key = Keystore.read(issuer, DemoIssuerKeys.PASSWORD, Optional.empty(), true)
                    .get(0);
            return new CertificateFiles(key, clock -> {
                try {
                    return OwnAuthority.read(keys.resolve("authority.p12"), DemoIssuerKeys.PASSWORD, clock);
                } catch (IOException | GeneralSecurityException unusable) {
                    throw new IllegalStateException(unusable);
                }
            });
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /** An authority and a signer of its own, with these distinguished names. */
    public static CertificateFiles of(String ca, String subject) {
        CertificateAuthority authority = new CertificateAuthority(ca, FROM, TO);
        return of(authority, authority.signer(subject));
    }

    /** A signer under {@code authority}, whose services stamp and answer. */
    public static CertificateFiles of(CertificateAuthority authority, CertificateAuthority.Issued signer) {
        return of(signer, clock -> authority.services(Map.of(), clock));
    }

    private static CertificateFiles of(CertificateAuthority.Issued signer, Services services) {
        return new CertificateFiles(new IssuerKey(signer.key(), signer.chain(), new BouncyCastleProvider()), services);
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

    public X509Certificate[] chain() {
        return key.chain();
    }

    /** The authority that certified the signer and whoever stamps for it. */
    public TrustedAuthorities authorities() {
        return new TrustedAuthorities(List.of(chain()[1]));
    }

    public IssuerKey key() {
        return key;
    }

    public byte[] unsigned(String holder) {
        return unsigned(new CertificateOrder(Sample.sheet(holder), null, null, null, Sample.layout()));
    }

    byte[] unsigned(CertificateOrder order) {
        return new CertificatePage(order, Sample.fonts(), true).draw();
    }

    /** At baseline B-B, on {@link #SIGNED_AT}. */
    public byte[] signed(String holder) {
        return signed(holder, SignatureLevel.B_B, SIGNED_AT);
    }

    public byte[] signed(String holder, SignatureLevel level, Instant at) {
        return signed(unsigned(holder), level, at);
    }

    /** Any page, signed as certificates are. */
    public byte[] signed(byte[] page, SignatureLevel level, Instant at) {
        OwnAuthority authority = services.at(Clock.fixed(at, SHANGHAI));
        SealPicture image = SealPicture.from(Settings.configFolder().resolve("certificate/seal.png"));
        return new Seal(image, "印章", Sample.layout().box(Place.SEAL).rectangle())
                .sign(
                        page,
                        key,
                        "职业技能等级证书",
                        at.atZone(SHANGHAI),
                        level,
                        new TimeStamps(authority::timeStamp, algorithms, Clock.fixed(at, SHANGHAI)),
                        longTerm(authority, at))
                .pdf();
    }

    /** The file with a further archive time stamp of {@code at}. */
    public byte[] renewed(byte[] file, Instant at) {
        return longTerm(services.at(Clock.fixed(at, SHANGHAI)), at)
                .complete(file, true)
                .pdf();
    }

    private LongTerm longTerm(OwnAuthority authority, Instant at) {
        return new LongTerm(
                new TimeStamps(authority::timeStamp, algorithms, Clock.fixed(at, SHANGHAI)),
                new Standings(
                        certificate -> answers ? Optional.of(authority::standing) : Optional.empty(),
                        certificate -> Optional.of(authority::list),
                        Clock.fixed(at, SHANGHAI)),
                authorities());
    }

    /** The file with a further signature by this issuer, appended. */
    public byte[] signAgain(byte[] signed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfPadesSigner(new PdfReader(new ByteArrayInputStream(signed)), out)
                    .setStampingProperties(new StampingProperties().useAppendMode())
                    .signWithBaselineBProfile(new SignerProperties().setFieldName("Second"), key.chain(), key);
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
        return out.toByteArray();
    }
}
