package care.training.certification.credential;

import care.training.certification.Certificate;
import care.training.certification.credential.baking.Badge;
import care.training.certification.credential.baking.BadgePng;
import care.training.certification.credential.baking.BadgeSvg;
import care.training.kernel.Languages;
import care.training.kernel.Settings;
import care.training.kernel.print.DocumentFonts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Font;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Draws certificates for phones, each with its credential inside. */
@ApplicationScoped
class Badges {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.SIMPLIFIED_CHINESE);

    @Inject
    private CredentialRules rules;

    private BadgePng png;
    private BadgeSvg svg;

    @PostConstruct
    void load() {
        List<Font> fonts = DocumentFonts.drawn(Settings.configFolder().resolve("fonts"));
        png = new BadgePng(fonts);
        svg = new BadgeSvg(fonts);
    }

    public byte[] png(Certificate certificate, String token) {
        return png.draw(badge(certificate), token);
    }

    public byte[] svg(Certificate certificate, String token) {
        return svg.draw(badge(certificate), token);
    }

    private Badge badge(Certificate certificate) {
        return new Badge(
                Settings.isDemo() ? rules.text("demo").zh() : null,
                rules.text("title").zh(),
                certificate.holderName(),
                certificate.occupationName(Languages.CHINESE) + " "
                        + certificate.level().title(Languages.CHINESE),
                certificate.issuerName(Languages.CHINESE),
                certificate.issuedOn().format(DAY),
                certificate.number().value(),
                rules.text("scan").zh(),
                Addresses.configured().verification(certificate.number(), certificate.verificationCode()));
    }
}
