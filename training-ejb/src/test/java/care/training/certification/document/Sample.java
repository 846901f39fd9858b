package care.training.certification.document;

import care.training.certification.CertificateNumber;
import care.training.certification.VerificationCode;
import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Level;
import care.training.kernel.Settings;
import care.training.kernel.print.DocumentFonts;
import care.training.kernel.print.FontFile;
import java.time.LocalDate;
import java.util.List;

/** Certificates of made-up people; their numbers' area code (990000) is not in use. */
final class Sample {
    static final LocalDate ISSUED_ON = LocalDate.of(2026, 11, 30);

    private Sample() {}

    static CertificateSheet sheet(String holder) {
        return new CertificateSheet(
                CertificateNumber.of("S000061000123", ISSUED_ON, Level.FIVE, 17),
                new VerificationCode("K7QM2F9TXWRA"),
                holder,
                new IdentityDocument(DocumentType.RESIDENT_ID, "700000199203155229"),
                "保育师",
                "Childcare Worker",
                null,
                Level.FIVE,
                "西安市婴幼儿照护服务协会",
                "Xi’an Association for Infant and Toddler Care Services",
                ISSUED_ON,
                "https://training.example.org/verify/S000061000123265000017/K7QM2F9TXWRA");
    }

    static CertificateLayout layout() {
        return CertificateLayout.from(Settings.configFolder().resolve("certificate/layout.yaml"));
    }

    static List<FontFile> fonts() {
        return Fonts.FILES;
    }

    /** Mapped once for all tests. */
    private static final class Fonts {
        static final List<FontFile> FILES =
                DocumentFonts.from(Settings.configFolder().resolve("fonts"));
    }
}
