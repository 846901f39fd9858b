package care.training.certification.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Photographs of nobody, of the size, form and number of bytes that handed-in ones are kept with. */
final class Photographs {
    private static final int WIDTH = 295;
    private static final int HEIGHT = 413;
    private static final float QUALITY = 0.8f;

    /** Of a camera, so that a picture takes some 20 KB. */
    private static final double NOISE = 6;

    private Photographs() {}

    /** So many different ones. */
    static List<byte[]> of(int number) {
        return IntStream.range(0, number).mapToObj(Photographs::photograph).toList();
    }

    private static byte[] photograph(int whose) {
        Random noise = new Random(whose);
        BufferedImage photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double fromFace = Math.hypot((x - 140.0 - whose) / 85, (y - 190) / 120.0);
                double light = fromFace < 1 ? 190 - 40 * fromFace + 12 * Math.sin(x / 9.0) * Math.sin(y / 7.0) : 235;
                int grey = (int) Math.max(0, Math.min(255, light + NOISE * noise.nextGaussian()));
                photo.setRGB(x, y, grey << 16 | grey * 9 / 10 << 8 | grey * 8 / 10);
            }
        }
        return jpeg(photo);
    }

    private static byte[] jpeg(BufferedImage photo) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(jpeg)) {
            writer.setOutput(out);
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(photo, null, null), quality);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return jpeg.toByteArray();
    }
}
