package care.training.standard.evidence;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;

/**
 * A photograph as a certificate carries it: one inch (一寸, 25 by 35 mm) at 300 dots an inch, the right way up, without
 * anything that a camera writes beside the picture, such as where it was taken.
 */
final class Portrait {
    static final int WIDTH = 295;
    static final int HEIGHT = 413;

    /** Above it one picture would fill the memory; a phone's camera has 12 million dots, some 50 million if asked to. */
    private static final long MOST_DOTS = 52_000_000;

    /** A certificate's file is to stay under 120 KB: at this quality a face takes some 20 KB of it. */
    private static final double QUALITY = 0.8;

    /** Red, green and blue. */
    private static final int COLOURS = 3;

    private Portrait() {}

    /**
     * The photograph as it is kept, JPEG: cut around its middle where its sides are not as one inch has them. Problems, all
     * about {@code file}: PORTRAIT_NOT_A_PICTURE, PORTRAIT_TOO_SMALL, PORTRAIT_TOO_LARGE, EVIDENCE_UNREADABLE.
     */
    static byte[] of(FileType type, byte[] content) {
        if (!type.isPicture()) {
            throw Problem.invalid("file", ProblemCode.PORTRAIT_NOT_A_PICTURE);
        }
        PictureSize size = PictureSize.of(content).orElseThrow(Portrait::unreadable);
        if (size.shorter() < WIDTH || size.longer() < HEIGHT) {
            throw Problem.invalid("file", ProblemCode.PORTRAIT_TOO_SMALL, WIDTH, HEIGHT);
        }
        if (size.dots() > MOST_DOTS) {
            throw Problem.invalid("file", ProblemCode.PORTRAIT_TOO_LARGE);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(40_000);
        try {
            Thumbnails.of(new ByteArrayInputStream(content))
                    .size(WIDTH, HEIGHT)
                    .crop(Positions.CENTER)
                    .imageType(BufferedImage.TYPE_INT_RGB)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(out);
        } catch (IOException | RuntimeException broken) {
            // whatever stops the decoder half-way: the head of the file was readable, its picture is not
            throw unreadable();
        }
        return out.toByteArray();
    }

    /**
     * Problem PORTRAIT_DAMAGED where {@code kept} is not a whole photograph as {@link #of} makes them: in the file of a
     * certificate its bytes stand as they are, so that nobody would see the damage before it is printed.
     */
    static void requireWhole(byte[] kept) {
        boolean sized = PictureSize.of(kept)
                .filter(size -> size.width() == WIDTH && size.height() == HEIGHT)
                .isPresent();
        if (!sized || !isDecodable(kept)) {
            throw new Problem(ProblemCode.PORTRAIT_DAMAGED);
        }
    }

    /** Down to its last line, in colours of a screen: what is cut off, the decoder fills with grey and only warns of. */
    private static boolean isDecodable(byte[] jpeg) {
        AtomicBoolean whole = new AtomicBoolean(true);
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(input);
            reader.addIIOReadWarningListener((source, warning) -> whole.set(false));
            BufferedImage picture = reader.read(0);
            return whole.get() && picture.getColorModel().getNumComponents() == COLOURS;
        } catch (IOException | RuntimeException broken) {
            return false;
        } finally {
            reader.dispose();
        }
    }

    private static Problem unreadable() {
        return Problem.invalid("file", ProblemCode.EVIDENCE_UNREADABLE);
    }
}
