package care.training.certification.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.certification.VerificationCode;
import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.print.PageFonts;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificatePageTest {
    @Test
    void every_field_that_the_notice_wants_stands_on_one_page() throws IOException {
        try (PdfDocument pdf = read(draw(Sample.sheet("王小明")))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(PdfTextExtractor.getTextFromPage(pdf.getPage(1)))
                    .contains("职业技能等级证书")
                    .contains("西安市婴幼儿照护服务协会")
                    .contains("2026年11月30日")
                    .contains("王小明")
                    .contains("居民身份证")
                    .contains("700000199203155229")
                    .contains("保育师")
                    .contains("--")
                    .contains("五级/初级工")
                    .contains("S000061000123265000017")
                    .contains("K7QM-2F9T-XWRA")
                    .contains("http://jndj.osta.org.cn")
                    .contains("http://pjjg.osta.org.cn")
                    .contains("Childcare Worker")
                    .contains("30 November 2026");
        }
    }

    @Test
    void the_typeface_is_embedded_as_a_subset() throws IOException {
        try (PdfDocument pdf = read(draw(Sample.sheet("王小明")))) {
            PdfDictionary fonts = pdf.getPage(1).getResources().getResource(PdfName.Font);
            assertThat(fonts.keySet()).isNotEmpty().allSatisfy(name -> {
                PdfDictionary font = fonts.getAsDictionary(name);
                assertThat(font.getAsName(PdfName.BaseFont).getValue()).matches("[A-Z]{6}\\+.*");
                PdfDictionary descriptor = font.getAsArray(PdfName.DescendantFonts)
                        .getAsDictionary(0)
                        .getAsDictionary(PdfName.FontDescriptor);
                assertThat(descriptor.getAsStream(PdfName.FontFile2)).isNotNull();
            });
        }
    }

    @Test
    void the_page_can_be_read_aloud_tagged_with_its_language_and_title() throws IOException {
        try (PdfDocument pdf = read(draw(Sample.sheet("王小明")))) {
            assertThat(pdf.isTagged()).isTrue();
            assertThat(pdf.getCatalog().getLang().toUnicodeString()).isEqualTo("zh-CN");
            assertThat(pdf.getDocumentInfo().getTitle()).contains("S000061000123265000017");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "阿依古丽·买买提",
                "欧阳娜娜",
                "䶮",
                "㛃",
                "Maria Anna O'Neil-Müller",
                "傅雷",
                "𠮷田花子",
                "王\uD869\uDF00",
                "李\uD86D\uDF40",
                "\uD86E\uDC20",
                "赵\uD873\uDEB0明"
            })
    void names_are_printed_as_they_are_written(String name) throws IOException {
        try (PdfDocument pdf = read(draw(Sample.sheet(name)))) {
            assertThat(PdfTextExtractor.getTextFromPage(pdf.getPage(1))).contains(name);
        }
    }

    @Test
    void a_name_of_sixty_letters_stays_on_the_page() throws IOException {
        String name = "Wolfeschlegelsteinhausenbergerdorff Hubertus Maximilian Adal";
        assertThat(name).hasSize(60);
        try (PdfDocument pdf = read(draw(Sample.sheet(name)))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(PdfTextExtractor.getTextFromPage(pdf.getPage(1)).replaceAll("\\s+", " "))
                    .contains(name);
        }
    }

    /** As long, in characters as wide as they are high: no size that can be read has room for it. */
    @Test
    void a_name_of_sixty_characters_is_refused_with_the_field_named() {
        assertThatThrownBy(() -> draw(Sample.sheet("阿依古丽·买买提".repeat(7) + "阿依古丽")))
                .isInstanceOfSatisfying(Problem.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ProblemCode.CERTIFICATE_TEXT_TOO_LONG);
                    assertThat(refused.arguments()).containsExactly("holder");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"王\uE000", "王\u0378", "王\uD880\uDC00"})
    void a_character_the_typeface_lacks_is_refused_and_named(String name) {
        String missing = name.substring(1);
        assertThatThrownBy(() -> draw(Sample.sheet(name))).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.NO_GLYPH);
            assertThat(problem.detail(Languages.CHINESE))
                    .contains(missing)
                    .contains("U+%04X".formatted(missing.codePointAt(0)));
            assertThat(problem.detail(Languages.ENGLISH)).contains(missing);
        });
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void every_kind_of_document_has_its_words(DocumentType type) {
        assertThat(Sample.layout().text(type.name()).zh()).isNotBlank();
        assertThat(Sample.layout().text(type.name()).en()).isNotBlank();
    }

    /** Also those whose English names are three times as long as their place. */
    @ParameterizedTest
    @CsvSource({
        "HK_MACAO_PERMIT, H12345678",
        "TAIWAN_PERMIT, 12345678",
        "HMT_RESIDENCE, 810000199001010019",
        "PASSPORT, E12345678"
    })
    void a_certificate_of_every_kind_of_document_has_room(DocumentType type, String number) throws IOException {
        CertificateSheet one = Sample.sheet("王小明");
        CertificateSheet other = with(one, one.code(), new IdentityDocument(type, number));
        try (PdfDocument pdf = read(draw(other))) {
            assertThat(PdfTextExtractor.getTextFromPage(pdf.getPage(1))).contains(number);
        }
    }

    /** A code is drawn by lot: each of its characters may be the widest. */
    @ParameterizedTest
    @ValueSource(strings = {"WWWWWWWWWWWW", "MMMMMMMMMMMM", "WMWMWMWMWMWM", "QGHDQGHDQGHD"})
    void a_code_of_wide_letters_has_room(String code) throws IOException {
        CertificateSheet one = Sample.sheet("王小明");
        VerificationCode wide = new VerificationCode(code);
        try (PdfDocument pdf = read(draw(with(one, wide, one.document())))) {
            assertThat(PdfTextExtractor.getTextFromPage(pdf.getPage(1))).contains(wide.printed());
        }
    }

    private static CertificateSheet with(CertificateSheet sheet, VerificationCode code, IdentityDocument document) {
        return new CertificateSheet(
                sheet.number(),
                code,
                sheet.holder(),
                document,
                sheet.occupation(),
                sheet.occupationEnglish(),
                sheet.direction(),
                sheet.level(),
                sheet.issuer(),
                sheet.issuerEnglish(),
                sheet.issuedOn(),
                sheet.verifyUrl());
    }

    @Test
    void every_level_can_be_printed() {
        Arrays.stream(Level.values())
                .forEach(level -> PageFonts.requireGlyphs(Sample.fonts(), level.title(Languages.CHINESE)));
    }

    @Test
    void a_photograph_takes_the_place_of_the_empty_frame() throws IOException {
        BufferedImage photo = new BufferedImage(250, 350, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(photo, "jpg", jpeg);
        byte[] page = draw(new CertificateOrder(Sample.sheet("王小明"), null, jpeg.toByteArray(), null, Sample.layout()));
        try (PdfDocument pdf = read(page)) {
            assertThat(PdfTextExtractor.getTextFromPage(pdf.getPage(1))).doesNotContain("一寸照片");
        }
    }

    @Test
    void what_is_attached_comes_out_as_it_went_in() throws IOException {
        byte[] credential = "{\"type\":\"VerifiableCredential\"}".getBytes(StandardCharsets.UTF_8);
        byte[] page = draw(new CertificateOrder(
                Sample.sheet("王小明"),
                null,
                null,
                new Attachment(
                        "credential.json", "application/json", credential, "凭证", Attachment.Relationship.ALTERNATIVE),
                Sample.layout()));
        try (PdfDocument pdf = read(page)) {
            PdfArray files = pdf.getCatalog().getPdfObject().getAsArray(PdfName.AF);
            assertThat(files.size()).isOne();
            PdfDictionary file = files.getAsDictionary(0);
            assertThat(file.getAsName(PdfName.AFRelationship).getValue()).isEqualTo("Alternative");
            assertThat(file.getAsDictionary(PdfName.EF).getAsStream(PdfName.F).getBytes())
                    .isEqualTo(credential);
            assertThat(pdf.getCatalog().getNameTree(PdfName.EmbeddedFiles).getNames())
                    .hasSize(1);
        }
    }

    private static byte[] draw(CertificateSheet sheet) {
        return draw(new CertificateOrder(sheet, null, null, null, Sample.layout()));
    }

    private static byte[] draw(CertificateOrder order) {
        return new CertificatePage(order, Sample.fonts(), true).draw();
    }

    private static PdfDocument read(byte[] pdf) throws IOException {
        return new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)));
    }
}
