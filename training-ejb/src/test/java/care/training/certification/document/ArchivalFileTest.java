package care.training.certification.document;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.certification.credential.OwnCredentials;
import care.training.certification.signing.SignatureLevel;
import care.training.certification.signing.TrustedAlgorithms;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    private static final double NOISE = 6.5;

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

    @ParameterizedTest
    @ValueSource(strings = {"SHA-256", "SHA-512"})
    void an_archive_time_stamp_renewed_does_not_change_that(String digest) throws Exception {
        byte[] signed = ISSUER.signed("王小明", SignatureLevel.B_LTA, CertificateFiles.SIGNED_AT);
        assertIsBoth(ISSUER.by(TrustedAlgorithms.until(digest, "open", "open"))
                .renewed(signed, CertificateFiles.SIGNED_AT.plus(Duration.ofDays(2_000))));
    }

    /** With all that the files of certificates have, and a name of which hardly a character is used twice. */
    @ParameterizedTest
    @ValueSource(strings = {"欧阳𠮷明", "阿卜杜热合曼·买买提依明·吐尔逊江"})
    void a_photograph_and_an_attached_credential_do_not_change_that(String holder) throws Exception {
        byte[] photo = photograph();
        assertThat(photo.length).as("as a face takes").isBetween(18_000, 25_000);
        Attachment credential = new Attachment(
                "credential.json",
                "application/ld+json",
                OwnCredentials.document(holder),
                "Open Badges 3.0",
                Attachment.Relationship.DATA);
        byte[] page =
                ISSUER.unsigned(new CertificateOrder(Sample.sheet(holder), null, photo, credential, Sample.layout()));
        byte[] signed = ISSUER.signed(page, SignatureLevel.B_LTA, CertificateFiles.SIGNED_AT);
        assertIsBoth(signed);
        assertThat(signed).hasSizeLessThan(120_000);
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

    /** Of one inch at 300 dots to the inch and the quality that is kept: shades of skin and hair, and a camera's noise. */
    private static byte[] photograph() throws IOException {
        Random noise = new Random(35);
        BufferedImage photo = new BufferedImage(295, 413, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 413; y++) {
            for (int x = 0; x < 295; x++) {
                double fromFace = Math.hypot((x - 147) / 85.0, (y - 190) / 120.0);
                double light = fromFace < 1 ? 190 - 40 * fromFace + 12 * Math.sin(x / 9.0) * Math.sin(y / 7.0) : 235;
                int grey = (int) Math.max(0, Math.min(255, light + NOISE * noise.nextGaussian()));
                photo.setRGB(x, y, grey << 16 | grey * 9 / 10 << 8 | grey * 8 / 10);
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(jpeg)) {
            writer.setOutput(out);
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(0.8f);
            writer.write(null, new IIOImage(photo, null, null), quality);
        } finally {
            writer.dispose();
        }
        return jpeg.toByteArray();
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
