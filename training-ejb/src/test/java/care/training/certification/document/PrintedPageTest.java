package care.training.certification.document;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.certification.signing.SignatureLevel;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs than the one that made it read from a finished certificate. */
class PrintedPageTest {
    private static final CertificateFiles ISSUER = CertificateFiles.ofTheDemo();

    /** At 150 dots to the inch, as an office prints and scans. */
    private static final int DOTS = 150;

    @Test
    void the_qr_code_leads_to_the_public_page() throws Exception {
        byte[] signed = ISSUER.signed("王小明", SignatureLevel.B_LTA, CertificateFiles.SIGNED_AT);
        try (PDDocument pdf = Loader.loadPDF(signed)) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, DOTS);
            BufferedImage corner =
                    page.getSubimage(0, page.getHeight() * 2 / 3, page.getWidth() / 2, page.getHeight() / 3);
            BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(corner)));
            assertThat(new QRCodeReader().decode(bitmap).getText())
                    .isEqualTo(Sample.sheet("王小明").verifyUrl());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"王小明", "阿依古丽·买买提", "𠮷田花子", "䶮𫓧", "Maria Anna O'Neil-Müller"})
    void a_name_is_read_in_the_order_in_which_it_is_written(String name) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(ISSUER.signed(name))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(name);
        }
    }
}
