package care.training.certification.document;

import care.training.certification.CertificateNumber;
import care.training.certification.VerificationCode;
import care.training.kernel.Settings;
import care.training.kernel.print.Typeface;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Makes signed certificates from what is to be printed on them. It touches no database. */
@ApplicationScoped
public class CertificateDocuments {
    @Inject
    private IssuerKeys keys;

    @Inject
    private Clock clock;

    private Wording wording;
    private Typeface typeface;
    private Seal seal;

    @PostConstruct
    void load() {
        Path config = Settings.configFolder();
        wording = Wording.from(config.resolve("certificate/layout.yaml"));
        typeface = Typeface.from(config.resolve("fonts/NotoSerifSC-Regular.ttf"));
        try {
            byte[] image = Files.readAllBytes(config.resolve("certificate/seal.png"));
            seal = new Seal(image, wording.text("seal").zh());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the seal's picture cannot be read", unreadable);
        }
    }

    /** Problems: NO_GLYPH naming the first character that cannot be printed, SIGNING_UNAVAILABLE. */
    public SignedCertificate make(CertificateSheet sheet) {
        IssuerKey key = keys.current();
        byte[] page = typeface.lend(font -> new CertificatePage(sheet, wording, font, Settings.isDemo()).draw());
        // a signature's time has whole seconds
        ZonedDateTime now = ZonedDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        String reason = wording.text("title").zh() + " " + sheet.number();
        return new SignedCertificate(seal.sign(page, key, reason, now), key.chain()[0], now.toInstant());
    }

    /** Problem NO_GLYPH where any of {@code texts} could not be printed. */
    public void requirePrintable(String... texts) {
        typeface.lend(font -> {
            for (String text : texts) {
                Typeface.requireGlyphs(font, text);
            }
            return null;
        });
    }

    /** The public page of a certificate, which its QR code leads to. */
    public String verifyUrl(CertificateNumber number, VerificationCode code) {
        String base = Settings.get("training.public-url");
        return "%s/verify/%s/%s".formatted(base.replaceAll("/+$", ""), number, code.value());
    }
}
