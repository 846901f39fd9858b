package care.training.certification.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.certification.signing.SignatureLevel;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import care.training.kernel.SocialCreditCode;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.signatures.SignatureUtil;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose seal a certificate bears. */
class SealsTest {
    private static final SocialCreditCode ASSOCIATION = new SocialCreditCode("51610100MJT000010Y");
    private static final SocialCreditCode OTHER_BODY = new SocialCreditCode("91350100M000100Y43");
    private static final String OTHERS_KEY = "training.issuer." + OTHER_BODY.value() + ".keystore";
    private static final Path SHIPPED = Settings.configFolder().resolve("certificate/seal.png");

    @TempDir
    private Path folder;

    private Seals seals;

    @BeforeEach
    void one() throws IOException {
        Files.copy(SHIPPED, folder.resolve("seal.png"));
        seals = new Seals(ASSOCIATION, folder);
    }

    @AfterEach
    void unset() {
        System.clearProperty(OTHERS_KEY);
    }

    @Test
    void the_body_that_the_seal_belongs_to_has_it_and_no_other_body() {
        assertThat(seals.of(ASSOCIATION)).isSameAs(seals.platforms());
        assertThatThrownBy(() -> seals.of(OTHER_BODY))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.SEAL_MISSING));
    }

    @Test
    void another_body_has_its_own_as_soon_as_it_is_there() throws IOException {
        assertThatThrownBy(() -> seals.of(OTHER_BODY)).isInstanceOf(Problem.class);
        Files.copy(SHIPPED, folder.resolve("seal-" + OTHER_BODY.value() + ".png"));
        assertThat(seals.of(OTHER_BODY)).isNotSameAs(seals.platforms()).isSameAs(seals.of(OTHER_BODY));
    }

    @Test
    void where_a_body_has_a_key_and_no_seal_nothing_starts() throws IOException {
        assertThatCode(seals::requireForKeys).doesNotThrowAnyException();
        System.setProperty(OTHERS_KEY, "/etc/keys/other.p12");
        assertThatThrownBy(seals::requireForKeys)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("seal-" + OTHER_BODY.value() + ".png")
                .hasMessageContaining(OTHERS_KEY);
        Files.copy(SHIPPED, folder.resolve("seal-" + OTHER_BODY.value() + ".png"));
        assertThatCode(seals::requireForKeys).doesNotThrowAnyException();
    }

    /** The words beside it are the page's own: the body and the day. The field itself says by whom and when it was signed. */
    @Test
    void the_signed_file_shows_the_seal_in_its_place_and_says_by_whom_and_when() throws IOException {
        CertificateFiles issuer = CertificateFiles.ofTheDemo();
        byte[] page = issuer.unsigned("王小明");
        byte[] signed = issuer.signed(page, SignatureLevel.B_B, CertificateFiles.SIGNED_AT);
        Rectangle place = Sample.layout().box(Place.SEAL).rectangle();
        try (PDDocument pdf = Loader.loadPDF(signed)) {
            PDSignatureField field = pdf.getSignatureFields().get(0);
            PDAnnotationWidget seen = field.getWidgets().get(0);
            assertThat(List.of(
                            seen.getRectangle().getLowerLeftX(),
                                    seen.getRectangle().getLowerLeftY(),
                            seen.getRectangle().getWidth(), seen.getRectangle().getHeight()))
                    .isEqualTo(List.of(place.getX(), place.getY(), place.getWidth(), place.getHeight()));
            assertThat(seen.isHidden() || seen.isNoView() || seen.isInvisible()).isFalse();

            PDSignature told = pdf.getLastSignatureDictionary();
            assertThat(told.getReason()).isEqualTo("职业技能等级证书");
            assertThat(told.getSignDate().toInstant()).isEqualTo(CertificateFiles.SIGNED_AT);
            assertThat(signer(signed)).isEqualTo(issuer.subject());
            assertThat(new PDFTextStripper().getText(pdf)).contains("西安市婴幼儿照护服务协会", "2026");
        }
        assertThat(red(page, place)).isLessThan(0.01);
        assertThat(red(signed, place)).isGreaterThan(0.1);
    }

    private static String signer(byte[] signed) throws IOException {
        try (PdfDocument pdf = new PdfDocument(new PdfReader(new ByteArrayInputStream(signed)))) {
            return new SignatureUtil(pdf)
                    .readSignatureData(Seal.FIELD)
                    .getSigningCertificate()
                    .getSubjectX500Principal()
                    .getName();
        }
    }

    /** How much of a place on the first page is red, as a reader shows it. */
    private static double red(byte[] file, Rectangle place) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            BufferedImage page = new PDFRenderer(pdf).renderImage(0);
            int left = Math.round(place.getX());
            int top = page.getHeight() - Math.round(place.getTop());
            int found = 0;
            for (int x = 0; x < Math.round(place.getWidth()); x++) {
                for (int y = 0; y < Math.round(place.getHeight()); y++) {
                    int rgb = page.getRGB(left + x, top + y);
                    found += (rgb >> 16 & 0xFF) - (rgb & 0xFF) > 90 ? 1 : 0;
                }
            }
            return found / (double) (place.getWidth() * place.getHeight());
        }
    }

    @Test
    void a_batch_waits_for_the_seal_rather_than_fail() {
        assertThat(CertificateDocuments.isPassing(new Problem(ProblemCode.SEAL_MISSING)))
                .isTrue();
    }
}
