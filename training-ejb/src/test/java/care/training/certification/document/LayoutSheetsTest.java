package care.training.certification.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.certification.NumberForm;
import care.training.kernel.Languages;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.signatures.SignatureUtil;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Layouts that an operator writes, tried on a specimen. */
class LayoutSheetsTest {
    private static final LayoutSheets SHEETS =
            new LayoutSheets(Clock.systemUTC(), CertificateWordsTest.SHIPPED, "https://training.example.org");
    private static final String SHIPPED = shipped();

    @Test
    void the_shipped_layout_passes() {
        SHEETS.require(SHIPPED);
        assertThat(SHEETS.trial(SHIPPED).flaws()).isEmpty();
    }

    /** Replaced in the shipped layout, what it makes wrong, and where. */
    @ParameterizedTest
    @CsvFileSource(resources = "layout-flaws.csv", numLinesToSkip = 1, maxCharsPerColumn = 2000)
    void what_is_wrong_is_told_in_both_languages(String from, String to, String place, String zh, String en) {
        assertThat(SHIPPED).contains(from);
        String flawed = SHIPPED.replace(from, to == null ? "" : to);
        assertThatThrownBy(() -> SHEETS.require(flawed)).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.code()).isEqualTo(ProblemCode.RULES_FLAWED);
            assertThat(refused.violations()).anySatisfy(flaw -> {
                assertThat(flaw.field()).isEqualTo("file: " + place);
                assertThat(flaw.message(Languages.CHINESE)).contains(zh);
                assertThat(flaw.message(Languages.ENGLISH)).contains(en);
            });
        });
    }

    @Test
    void one_mistake_does_not_hide_the_next() {
        String flawed =
                SHIPPED.replace("photo: {x: 445,", "photo: {x: 600,").replace("  holder: {zh: 姓名, en: Name}", "");
        assertThat(SHEETS.trial(flawed).flaws()).hasSize(2);
    }

    @Test
    void a_page_on_which_things_meet_is_shown_and_what_cannot_be_set_is_not() throws IOException {
        LayoutSheets.Trial crowded = SHEETS.trial(SHIPPED.replace("direction: {x: 308,", "direction: {x: 200,"));
        assertThat(crowded.flaws()).isNotEmpty();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(crowded.picture()));
        assertThat(picture.getWidth()).isEqualTo(1190);
        assertThat(SHEETS.trial("texts: [").picture()).isNull();
    }

    static Stream<Arguments> notWritten() {
        return Stream.of(
                Arguments.of(null, ProblemCode.REQUIRED),
                Arguments.of("  ", ProblemCode.REQUIRED),
                Arguments.of("#".repeat(LayoutSheets.LONGEST + 1), ProblemCode.TOO_LONG));
    }

    @ParameterizedTest
    @MethodSource("notWritten")
    void a_layout_that_is_missing_or_too_long_is_refused(String text, ProblemCode why) {
        assertThatThrownBy(() -> SHEETS.trial(text))
                .isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.violations())
                        .extracting(violation -> violation.code())
                        .containsExactly(why));
    }

    @Test
    void a_specimen_says_that_it_is_one_is_not_signed_and_has_a_number_that_is_never_given_out() throws IOException {
        byte[] specimen = SHEETS.specimen(SHIPPED);
        try (PdfDocument pdf = new PdfDocument(new PdfReader(new ByteArrayInputStream(specimen)))) {
            String text = PdfTextExtractor.getTextFromPage(pdf.getPage(1));
            assertThat(text).contains("样张 SPECIMEN");
            assertThat(new SignatureUtil(pdf).getSignatureNames()).isEmpty();
            String number = pdf.getDocumentInfo().getTitle().replaceAll(".* ", "");
            assertThat(NumberForm.read(number).part("serial")).contains("000000");
        }
    }

    @Test
    void a_specimen_can_be_kept_and_read_aloud_as_a_certificate_of_another_layout_can() throws Exception {
        String moved = SHIPPED.replace("职业技能等级证书", "技能等级证书").replace("title: {x: 74, y: 722", "title: {x: 74, y: 726");
        SHEETS.require(moved);
        ArchivalFileTest.assertIsBoth(SHEETS.specimen(moved));
        CertificateOrder order =
                new CertificateOrder(Sample.sheet("欧阳𠮷明"), null, null, null, CertificateLayout.parse("moved", moved));
        byte[] page = CertificateFiles.ofTheDemo().unsigned(order);
        ArchivalFileTest.assertIsBoth(CertificateFiles.ofTheDemo()
                .signed(page, care.training.certification.signing.SignatureLevel.B_B, CertificateFiles.SIGNED_AT));
    }

    @Test
    void the_picture_shows_what_the_page_says() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(SHEETS.picture(SHIPPED)));
        // the first square of the QR code, the seal's red, the paper
        assertThat(List.of(dark(picture, 68, 112, 20), red(picture, 415, 201, 113)))
                .allMatch(share -> share > 0.05);
        ImageIO.write(
                picture,
                "png",
                Files.createDirectories(Path.of("target"))
                        .resolve("specimen.png")
                        .toFile());
    }

    private static double dark(BufferedImage picture, int x, int y, int side) {
        return share(picture, x, y + side, side, rgb -> (rgb & 0xFF) < 90);
    }

    private static double red(BufferedImage picture, int x, int top, int side) {
        return share(picture, x, top, side, rgb -> (rgb >> 16 & 0xFF) - (rgb & 0xFF) > 90);
    }

    /** Of the square of {@code side} points whose upper left corner is at these points of the page. */
    private static double share(BufferedImage picture, int x, int top, int side, java.util.function.IntPredicate is) {
        int found = 0;
        for (int i = 0; i < 2 * side; i++) {
            for (int j = 0; j < 2 * side; j++) {
                found += is.test(picture.getRGB(2 * x + i, 2 * (842 - top) + j)) ? 1 : 0;
            }
        }
        return found / (4.0 * side * side);
    }

    private static String shipped() {
        try {
            return Files.readString(Settings.configFolder().resolve("certificate/layout.yaml"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
