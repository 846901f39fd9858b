package care.training.certification.document;

import care.training.certification.CertificateNumber;
import care.training.certification.VerificationCode;
import care.training.certification.signing.Authorities;
import care.training.certification.signing.LongTerm;
import care.training.certification.signing.SignatureLevel;
import care.training.certification.signing.StampedFile;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import care.training.kernel.print.DocumentFonts;
import care.training.kernel.print.FontFile;
import care.training.kernel.print.PageFonts;
import care.training.kernel.print.WrittenSheet;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Makes signed certificates from what is to be printed on them. It touches no database. */
@ApplicationScoped
public class CertificateDocuments {
    @Inject
    private IssuerKeys keys;

    @Inject
    private Seals seals;

    @Inject
    private Authorities authorities;

    @Inject
    private Clock clock;

    private List<FontFile> fonts;

    @PostConstruct
    void load() {
        fonts = DocumentFonts.from(Settings.configFolder().resolve("fonts"));
    }

    /**
     * A signed certificate. It asks others over the network, so no transaction may be open. Problems: NO_GLYPH naming the
     * first character that cannot be printed; CERTIFICATE_TEXT_TOO_LONG naming the field; and those that {@link #isPassing}
     * tells apart.
     */
    public SignedCertificate make(CertificateOrder order) {
        IssuerKey key = order.issuer() == null ? keys.current() : keys.current(order.issuer());
        SealPicture seal = order.issuer() == null ? seals.platforms() : seals.of(order.issuer());
        byte[] page = page(order);
        CertificateLayout layout = order.layout();
        // a signature's time has whole seconds
        ZonedDateTime now = ZonedDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        String reason = layout.text("title").zh() + " " + order.sheet().number();
        StampedFile file = new Seal(
                        seal, layout.text("seal").zh(), layout.box(Place.SEAL).rectangle())
                .sign(page, key, reason, now, SignatureLevel.ofNewCertificates(), authorities.timeStamps(), longTerm());
        return new SignedCertificate(file.pdf(), key.chain()[0], now.toInstant(), file.stamp(), layout.version());
    }

    /**
     * Draws what {@link #make} would, signs nothing and asks nobody. Problems: those of {@code make} that lie in what is
     * printed.
     */
    public void requireDrawable(CertificateOrder order) {
        page(order);
    }

    /**
     * The same certificate with one more archive time stamp over it. It asks others over the network, so no transaction may
     * be open. Problems: those that {@link #isPassing} tells apart.
     */
    public StampedFile renew(byte[] pdf) {
        return longTerm().complete(pdf, true);
    }

    /** Whether files could be stamped now, whatever is in them. Problems: as {@link #renew}, where none could. */
    public void requireStamps() {
        longTerm().requireStamps();
    }

    /**
     * Whether a certificate could not be signed for a reason that passes without anybody touching the certificate: the key,
     * the body's seal, the time stamp authority or the OCSP responder was not there, a signer was revoked, or a clock was
     * wrong. A batch waits for it and goes on.
     */
    public static boolean isPassing(Problem problem) {
        return problem.code() == ProblemCode.SIGNING_UNAVAILABLE
                || problem.code() == ProblemCode.SIGNER_REVOKED
                || problem.code() == ProblemCode.SEAL_MISSING
                || problem.code() == ProblemCode.TIME_STAMP_UNAVAILABLE
                || problem.code() == ProblemCode.CLOCK_DOUBTFUL
                || problem.code() == ProblemCode.REVOCATION_UNAVAILABLE;
    }

    /**
     * A sheet of paper of the platform's own, drawn and signed at the level of new certificates, with the fonts of
     * certificates. It asks others over the network, so no transaction may be open. Problems: as {@link #make}.
     *
     * @param reason what the signature is given for, as a reader of the file is told
     */
    public byte[] sign(WrittenSheet sheet, String reason) {
        ZonedDateTime now = ZonedDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        return Seal.unseen()
                .sign(
                        sheet.draw(fonts),
                        keys.current(),
                        reason,
                        now,
                        SignatureLevel.ofNewCertificates(),
                        authorities.timeStamps(),
                        longTerm())
                .pdf();
    }

    /** Problem NO_GLYPH where any of {@code texts} could not be printed. */
    public void requirePrintable(String... texts) {
        for (String text : texts) {
            PageFonts.requireGlyphs(fonts, text);
        }
    }

    /** The public page of a certificate, which its QR code leads to. */
    public String verifyUrl(CertificateNumber number, VerificationCode code) {
        String base = Settings.get("training.public-url");
        return "%s/verify/%s/%s".formatted(base.replaceAll("/+$", ""), number, code.value());
    }

    private byte[] page(CertificateOrder order) {
        return new CertificatePage(order, fonts, Settings.isDemo()).draw();
    }

    private LongTerm longTerm() {
        return new LongTerm(authorities.timeStamps(), authorities.standings(), authorities.trusted());
    }
}
