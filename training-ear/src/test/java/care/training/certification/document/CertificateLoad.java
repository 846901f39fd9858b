package care.training.certification.document;

import care.training.bench.HolderNames;
import care.training.bench.Repeated;
import care.training.certification.CertificateNumber;
import care.training.certification.VerificationCode;
import care.training.certification.credential.CredentialLoad;
import care.training.certification.signing.AlgorithmRules;
import care.training.certification.signing.LongTerm;
import care.training.certification.signing.OwnAuthority;
import care.training.certification.signing.SignatureLevel;
import care.training.certification.signing.Standings;
import care.training.certification.signing.TimeStamps;
import care.training.certification.signing.TrustedAuthorities;
import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Level;
import care.training.kernel.print.DocumentFonts;
import care.training.kernel.print.FontFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Certificates made and signed in this process by the demo's keys and its own authority: credential, drawing, signature, time
 * stamps and OCSP answers, no server, no database and no network. Each is of another holder, with a photograph, as those of
 * a batch are.
 */
public final class CertificateLoad {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String PASSWORD = "demo";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CORES = 2;
    private static final int MANY = 10_000;
    private static final int LOOK_EVERY = 2_500;

    /** Different pictures; a file takes its own as it is. */
    private static final int PHOTOGRAPHS = 16;

    private final CertificateLayout layout;
    private final List<FontFile> fonts;
    private final SealPicture image;
    private final IssuerKey key;
    private final OwnAuthority authority;
    private final Standings standings;
    private final AlgorithmRules algorithms;
    private final CredentialLoad credentials;
    private final List<byte[]> photographs = Photographs.of(PHOTOGRAPHS);
    private final AtomicInteger serial = new AtomicInteger();

    /** @param root of the project, whose layout, fonts and demo keys are read */
    public CertificateLoad(Path root) {
        Path config = root.resolve("config");
        Path keys = config.resolve("demo/keys");
        layout = CertificateLayout.from(config.resolve("certificate/layout.yaml"));
        fonts = DocumentFonts.from(config.resolve("fonts"));
        credentials = new CredentialLoad(config);
        algorithms = new AlgorithmRules().load(config.resolve("certificate/algorithms.yaml"));
        Clock clock = Clock.system(SHANGHAI);
        try {
            image = SealPicture.from(config.resolve("certificate/seal.png"));
            key = Keystore.read(keys.resolve("issuer.p12").toString(), PASSWORD, Optional.empty(), true)
                    .get(0);
            authority = OwnAuthority.read(keys.resolve("authority.p12"), PASSWORD, clock);
            standings = new Standings(
                    certificate -> Optional.of(authority::standing), certificate -> Optional.empty(), clock);
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /** Rows of the table of the load. */
    public List<String> rows() {
        byte[] page = draw();
        return List.of(
                Repeated.row(
                        "certificate drawn and signed B-B, two cores", CORES, () -> sign(draw(), SignatureLevel.B_B)),
                Repeated.row(
                        "certificate drawn and signed B-LTA, two cores",
                        CORES,
                        () -> sign(draw(), SignatureLevel.B_LTA)),
                Repeated.row("a drawn page signed B-B, two cores", CORES, () -> sign(page, SignatureLevel.B_B)),
                Repeated.row("the same page signed by PDFBox, two cores", CORES, () -> signPlainly(page)));
    }

    /** In words: how large files are, and how the heap stands while thousands are made one after the other. */
    public List<String> findings() {
        List<Long> heap = new ArrayList<>();
        int largest = 0;
        for (int made = 0; made < MANY; made++) {
            if (made % LOOK_EVERY == 0) {
                heap.add(heapInUse());
            }
            largest = Math.max(largest, signed().length);
        }
        heap.add(heapInUse());
        return List.of(
                String.format(
                        Locale.ROOT,
                        "A file with photograph and credential has %d bytes drawn, %d at B-B, %d at B-LTA",
                        draw().length,
                        sign(draw(), SignatureLevel.B_B).length,
                        signed().length),
                String.format(
                        Locale.ROOT,
                        "Heap in use after a collection, in MB, at the beginning and after each %,d of %,d certificates: %s",
                        LOOK_EVERY,
                        MANY,
                        heap),
                String.format(Locale.ROOT, "The largest of these files, at B-LTA, has %d bytes", largest));
    }

    /** A certificate at B-LTA. */
    public byte[] signed() {
        return sign(draw(), SignatureLevel.B_LTA);
    }

    /** The demo's issuer, who signed it. */
    public IssuerKey key() {
        return key;
    }

    /** In MB, after a collection. */
    private static long heapInUse() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private byte[] draw() {
        return new CertificatePage(order(serial.getAndIncrement()), fonts, true).draw();
    }

    /** Of one holder of a batch, with the credential that is made for her. */
    CertificateOrder order(int which) {
        LocalDate today = LocalDate.now(SHANGHAI);
        String holder = HolderNames.at(which);
        CertificateNumber number = CertificateNumber.of("S000061000123", today, Level.FIVE, 1 + which % 999_999);
        VerificationCode code = VerificationCode.random(RANDOM);
        CertificateSheet sheet = new CertificateSheet(
                number,
                code,
                holder,
                new IdentityDocument(DocumentType.RESIDENT_ID, "700000199203155229"),
                "保育师",
                "Childcare Worker",
                null,
                Level.FIVE,
                "西安市婴幼儿照护服务协会",
                "Xi’an Association for Infant and Toddler Care Services",
                today,
                "https://training.example.org/verify/" + number.value() + "/" + code.value());
        Attachment credential = new Attachment(
                "credential.json",
                "application/ld+json",
                credentials.of(number, code, holder, today),
                "Open Badges 3.0",
                Attachment.Relationship.DATA);
        return new CertificateOrder(sheet, null, photographs.get(which % PHOTOGRAPHS), credential, layout);
    }

    private byte[] sign(byte[] page, SignatureLevel level) {
        TimeStamps timeStamps = new TimeStamps(authority::timeStamp, algorithms, Clock.system(SHANGHAI));
        LongTerm longTerm = new LongTerm(timeStamps, standings, new TrustedAuthorities(List.of(key.chain()[1])));
        return new Seal(image, "印章", layout.box(Place.SEAL).rectangle())
                .sign(page, key, "职业技能等级证书", ZonedDateTime.now(SHANGHAI), level, timeStamps, longTerm)
                .pdf();
    }

    /** What the other library does to sign: an increment with an invisible signature, and no more. */
    private byte[] signPlainly(byte[] page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(page.length + 30_000);
        try (PDDocument document = Loader.loadPDF(page)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setSignDate(Calendar.getInstance());
            document.addSignature(signature, this::cms);
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private byte[] cms(InputStream content) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(new Signer(key), key.chain()[0]));
            generator.addCertificates(new JcaCertStore(Arrays.asList(key.chain())));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded();
        } catch (OperatorCreationException | CMSException | GeneralSecurityException failed) {
            throw new IOException(failed);
        }
    }

    /** Signs with the issuer's key, as the other library asks for it. */
    private record Signer(IssuerKey key, ByteArrayOutputStream content) implements ContentSigner {
        Signer(IssuerKey key) {
            this(key, new ByteArrayOutputStream());
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new DefaultSignatureAlgorithmIdentifierFinder().find("SHA256withECDSA");
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            try {
                return key.sign(content.toByteArray());
            } catch (GeneralSecurityException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
