package care.training.standard.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import com.itextpdf.kernel.pdf.EncryptionConstants;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypeTest {
    @Test
    void what_a_file_is_stands_in_its_content() throws IOException {
        assertThat(FileType.of(picture("png"), null)).isEqualTo(FileType.PNG);
        assertThat(FileType.of(picture("jpg"), "IMG_0001")).isEqualTo(FileType.JPEG);
        assertThat(FileType.of(pdf(new WriterProperties()), "scan.PDF")).isEqualTo(FileType.PDF);
        assertThat(FileType.of(picture("jpg"), "a.jpeg")).isEqualTo(FileType.JPEG);
    }

    @ParameterizedTest
    @CsvSource({"png, a.pdf", "png, a.jpg", "jpg, a.png", "jpg, A.PDF"})
    void a_name_that_says_another_type_is_refused(String format, String name) throws IOException {
        byte[] picture = picture(format);
        assertThat(code(picture, name)).isEqualTo(ProblemCode.EVIDENCE_TYPE_DIFFERS);
    }

    @ParameterizedTest
    @CsvSource({"GIF89a and more", "<svg/>", "MZ a program", "PK a container", "'%PDX'", "''"})
    void any_other_content_is_refused_whatever_its_name(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
        assertThat(code(bytes, "a.pdf")).isEqualTo(ProblemCode.EVIDENCE_TYPE_UNKNOWN);
    }

    @Test
    void what_cannot_be_opened_is_refused() throws IOException {
        byte[] whole = picture("png");
        byte[] locked = pdf(new WriterProperties()
                .setStandardEncryption(
                        "open".getBytes(StandardCharsets.US_ASCII),
                        "own".getBytes(StandardCharsets.US_ASCII),
                        0,
                        EncryptionConstants.ENCRYPTION_AES_128));
        assertThat(code(Arrays.copyOf(whole, 12), "a.png")).isEqualTo(ProblemCode.EVIDENCE_UNREADABLE);
        String deep = "%PDF-1.7\n1 0 obj\n" + "[".repeat(2_000_000) + "\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF";
        assertThat(code(deep.getBytes(StandardCharsets.US_ASCII), "a.pdf")).isEqualTo(ProblemCode.EVIDENCE_UNREADABLE);
        assertThat(code("%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII), "a.pdf"))
                .isEqualTo(ProblemCode.EVIDENCE_UNREADABLE);
        assertThat(code(locked, "a.pdf")).isEqualTo(ProblemCode.EVIDENCE_UNREADABLE);
    }

    @Test
    void a_picture_that_claims_to_be_huge_is_refused_without_being_opened() throws IOException {
        byte[] huge = picture("png");
        // width and height of a PNG stand in its header, from byte 16 on
        Arrays.fill(huge, 16, 24, (byte) 0x00);
        huge[17] = 0x01;
        huge[21] = 0x01;
        assertThat(code(huge, "a.png")).isEqualTo(ProblemCode.EVIDENCE_UNREADABLE);
    }

    private static ProblemCode code(byte[] content, String name) {
        Problem problem = catchThrowableOfType(Problem.class, () -> FileType.of(content, name));
        assertThat(problem.violations()).singleElement().satisfies(one -> assertThat(one.field())
                .isEqualTo("file"));
        return problem.violations().get(0).code();
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] pdf(WriterProperties properties) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfDocument document = new PdfDocument(new PdfWriter(out, properties))) {
            document.addNewPage();
        }
        return out.toByteArray();
    }
}
