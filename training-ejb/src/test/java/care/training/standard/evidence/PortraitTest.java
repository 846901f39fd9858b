package care.training.standard.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PortraitTest {
    /** EXIF of a phone that was held upright: the picture's left side is its top (orientation 6). */
    private static final byte[] UPRIGHT = {
        (byte) 0xff,
        (byte) 0xe1,
        0,
        34,
        'E',
        'x',
        'i',
        'f',
        0,
        0,
        'I',
        'I',
        42,
        0,
        8,
        0,
        0,
        0,
        1,
        0,
        0x12,
        1,
        3,
        0,
        1,
        0,
        0,
        0,
        6,
        0,
        0,
        0,
        0,
        0,
        0,
        0
    };

    @ParameterizedTest
    @CsvSource({
        "295, 413, jpg",
        "413, 295, jpg",
        "1200, 1600, jpg",
        "4000, 3000, jpg",
        "295, 3000, png",
        "600, 840, png"
    })
    void whatever_its_sides_it_is_kept_as_one_inch_at_300_dots(int width, int height, String format)
            throws IOException {
        byte[] kept = Portrait.of(FileType.of(picture(width, height, format), null), picture(width, height, format));

        BufferedImage portrait = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(portrait.getWidth()).isEqualTo(295);
        assertThat(portrait.getHeight()).isEqualTo(413);
        assertThat(FileType.of(kept, "a.jpg")).isEqualTo(FileType.JPEG);
    }

    @ParameterizedTest
    @CsvSource({"294, 413", "295, 412", "412, 295", "100, 5000"})
    void a_picture_with_fewer_dots_than_are_printed_is_refused(int width, int height) throws IOException {
        assertThat(code(FileType.JPEG, picture(width, height, "jpg"))).isEqualTo(ProblemCode.PORTRAIT_TOO_SMALL);
    }

    @Test
    void a_picture_that_would_fill_the_memory_is_refused_without_being_opened() throws IOException {
        byte[] huge = picture(600, 840, "png");
        // width and height of PNG's first chunk: 8000 by 6501 dots
        System.arraycopy(new byte[] {0, 0, 0x1f, 0x40, 0, 0, 0x19, 0x65}, 0, huge, 16, 8);
        assertThat(code(FileType.PNG, huge)).isEqualTo(ProblemCode.PORTRAIT_TOO_LARGE);
    }

    @Test
    void a_document_is_no_photograph() {
        assertThat(code(FileType.PDF, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(ProblemCode.PORTRAIT_NOT_A_PICTURE);
    }

    @Test
    void a_picture_that_breaks_off_is_refused() throws IOException {
        byte[] whole = picture(600, 840, "png");
        assertThat(code(FileType.PNG, Arrays.copyOf(whole, 60))).isEqualTo(ProblemCode.EVIDENCE_UNREADABLE);
    }

    @Test
    void what_is_kept_is_whole() throws IOException {
        byte[] kept = Portrait.of(FileType.JPEG, picture(600, 840, "jpg"));
        assertThatCode(() -> Portrait.requireWhole(kept)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damaged")
    void what_cannot_be_printed_whole_is_found_out(String what, byte[] kept) {
        assertThat(catchThrowableOfType(Problem.class, () -> Portrait.requireWhole(kept)))
                .extracting(Problem::code)
                .isEqualTo(ProblemCode.PORTRAIT_DAMAGED);
    }

    static Stream<Arguments> damaged() throws IOException {
        byte[] whole = Portrait.of(FileType.JPEG, picture(600, 840, "jpg"));
        byte[] overwritten = whole.clone();
        Arrays.fill(overwritten, whole.length / 2, whole.length - 2, (byte) 0xff);
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("its head alone", Arrays.copyOf(whole, whole.length / 3)),
                Arguments.of("all but the end", Arrays.copyOf(whole, whole.length - 100)),
                Arguments.of("overwritten in its middle", overwritten),
                Arguments.of("no picture", "photograph".getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("in four colours of print", inColoursOfPrint()),
                Arguments.of("too large", picture(600, 840, "jpg")),
                Arguments.of("of another kind", picture(295, 413, "png")));
    }

    /** CMYK, as a printer's scanner writes it. */
    private static byte[] inColoursOfPrint() throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 295, 413, 4, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(new IIOImage(raster, null, null));
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    @Test
    void a_phone_held_upright_gives_an_upright_photograph_and_nothing_the_camera_wrote() throws IOException {
        byte[] kept = Portrait.of(FileType.JPEG, takenUpright());

        BufferedImage portrait = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(new Color(portrait.getRGB(147, 40)).getRed()).as("top").isLessThan(60);
        assertThat(new Color(portrait.getRGB(147, 370)).getRed()).as("bottom").isGreaterThan(200);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    private static ProblemCode code(FileType type, byte[] content) {
        return catchThrowableOfType(Problem.class, () -> Portrait.of(type, content))
                .violations()
                .get(0)
                .code();
    }

    /** Dark on its left half, white on its right. */
    private static byte[] picture(int width, int height, String format) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    private static byte[] takenUpright() throws IOException {
        byte[] lying = picture(1600, 1200, "jpg");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // after the picture's first two bytes
        out.write(lying, 0, 2);
        out.write(UPRIGHT);
        out.write(lying, 2, lying.length - 2);
        return out.toByteArray();
    }
}
