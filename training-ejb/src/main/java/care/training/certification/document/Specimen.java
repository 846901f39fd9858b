package care.training.certification.document;

import care.training.certification.CertificateNumber;
import care.training.certification.VerificationCode;
import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Level;
import java.time.LocalDate;

/**
 * A certificate of nobody, to show a layout by: its serial is below the first that is given out, its code has letters
 * that codes never have, its holder's document is of an area that does not exist. Its values are about as long as values get.
 */
final class Specimen {
    private static final String NO_NUMBER = "S000061000000%02d5000000";
    private static final VerificationCode NO_CODE = new VerificationCode("SPECIMEN0000");
    private static final IdentityDocument NO_DOCUMENT =
            new IdentityDocument(DocumentType.RESIDENT_ID, "700000199203155229");

    private Specimen() {}

    /** @param verifyUrl address of the page of any number; it is given none that is known there */
    static CertificateOrder of(CertificateLayout layout, LocalDate today, String verifyUrl) {
        CertificateNumber number = new CertificateNumber(NO_NUMBER.formatted(today.getYear() % 100));
        CertificateSheet sheet = new CertificateSheet(
                number,
                NO_CODE,
                SpecimenMark.TEXT,
                NO_DOCUMENT,
                "婴幼儿发展引导员",
                "Infant and Toddler Development Instructor",
                "婴幼儿照护服务指导",
                Level.FIVE,
                "某某市婴幼儿照护服务行业协会（样张）",
                "Association for Infant and Toddler Care Services (Specimen)",
                today,
                verifyUrl + "/" + number + "/" + NO_CODE.value());
        return new CertificateOrder(sheet, null, null, null, layout);
    }
}
