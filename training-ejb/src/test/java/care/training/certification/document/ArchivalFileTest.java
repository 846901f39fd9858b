package care.training.certification.document;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.certification.signing.SignatureLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** veraPDF judges that a certificate can be kept and read aloud: PDF/A-3a and PDF/UA-1 at once, at every level of signature. */
class ArchivalFileTest {
    private static final CertificateFiles ISSUER = CertificateFiles.ofTheDemo();

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(SignatureLevel.class)
    void a_signed_certificate_can_be_kept_and_read_aloud(SignatureLevel level) throws Exception {
        byte[] signed = ISSUER.signed("欧阳𠮷明", level, CertificateFiles.SIGNED_AT);
        assertIsBoth(signed);
        assertThat(signed).hasSizeLessThan(120_000);
    }

    @Test
    void an_archive_time_stamp_renewed_does_not_change_that() throws Exception {
        byte[] signed = ISSUER.signed("王小明", SignatureLevel.B_LTA, CertificateFiles.SIGNED_AT);
        assertIsBoth(ISSUER.renewed(signed, CertificateFiles.SIGNED_AT.plus(Duration.ofDays(2_000))));
    }

    @Test
    void a_photograph_and_an_attached_credential_do_not_change_that() throws Exception {
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(250, 350, BufferedImage.TYPE_INT_RGB), "jpg", photo);
        Attachment credential = new Attachment(
                "credential.json",
                "application/json",
                "{}".getBytes(StandardCharsets.UTF_8),
                "可验证凭证",
                Attachment.Relationship.ALTERNATIVE);
        byte[] page = ISSUER.unsigned(
                new CertificateOrder(Sample.sheet("王小明"), null, photo.toByteArray(), credential, Sample.layout()));
        assertIsBoth(ISSUER.signed(page, SignatureLevel.B_LTA, CertificateFiles.SIGNED_AT));
    }

    /** The judge finds what is wrong: a page without any of it. */
    @Test
    void a_plain_page_is_neither() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var pdf = new com.itextpdf.kernel.pdf.PdfDocument(new com.itextpdf.kernel.pdf.PdfWriter(out))) {
            pdf.addNewPage();
        }
        assertThat(faults(out.toByteArray(), PDFAFlavour.PDFA_3_A)).isNotEmpty();
        assertThat(faults(out.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
    }

    static void assertIsBoth(byte[] pdf) throws Exception {
        assertThat(faults(pdf, PDFAFlavour.PDFA_3_A)).as("PDF/A-3a").isEmpty();
        assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour)
            throws ModelParsingException, ValidationException, IOException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .toList();
        } catch (org.verapdf.core.EncryptedPdfException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
