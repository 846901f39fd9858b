package care.training.certification.document;

import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.xobject.PdfImageXObject;
import com.itextpdf.layout.element.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The seal's picture as documents carry it: its colours, and how much of each shows. */
final class SealPicture {
    private static final int BITS = 8;

    private final int width;
    private final int height;
    private final Deflated colours;
    private final Deflated opacity;

    private SealPicture(int width, int height, Deflated colours, Deflated opacity) {
        this.width = width;
        this.height = height;
        this.colours = colours;
        this.opacity = opacity;
    }

    /**
     * @throws IllegalStateException where it is no picture
     * @throws UncheckedIOException where it cannot be read
     */
    static SealPicture from(Path file) {
        BufferedImage picture = read(file);
        int width = picture.getWidth();
        int height = picture.getHeight();
        byte[] colours = new byte[3 * width * height];
        byte[] opacity = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                colours[3 * at] = (byte) (row[x] >> 16);
                colours[3 * at + 1] = (byte) (row[x] >> 8);
                colours[3 * at + 2] = (byte) row[x];
                opacity[at] = (byte) (row[x] >>> 24);
            }
        }
        return new SealPicture(width, height, Deflated.of(colours), Deflated.of(opacity));
    }

    private static BufferedImage read(Path file) {
        try {
            BufferedImage picture = ImageIO.read(file.toFile());
            if (picture == null) {
                throw new IllegalStateException("the seal's picture is none");
            }
            return picture;
        } catch (IOException broken) {
            throw new UncheckedIOException("the seal's picture cannot be read", broken);
        }
    }

    /** For one document. */
    Image image() {
        PdfStream picture = stream(colours, PdfName.DeviceRGB);
        picture.put(PdfName.SMask, stream(opacity, PdfName.DeviceGray));
        return new Image(new PdfImageXObject(picture));
    }

    private PdfStream stream(Deflated samples, PdfName space) {
        PdfStream stream = samples.stream();
        stream.put(PdfName.Type, PdfName.XObject);
        stream.put(PdfName.Subtype, PdfName.Image);
        stream.put(PdfName.Width, new PdfNumber(width));
        stream.put(PdfName.Height, new PdfNumber(height));
        stream.put(PdfName.ColorSpace, space);
        stream.put(PdfName.BitsPerComponent, new PdfNumber(BITS));
        return stream;
    }
}
