package care.training.standard.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * How large a picture says it is, in dots as it is stored, whichever way up it was taken.
 *
 * @param width dots, more than none
 * @param height likewise
 */
record PictureSize(int width, int height) {

    /** Reads the size and no more; empty where it cannot be read. */
    static Optional<PictureSize> of(byte[] content) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input);
                PictureSize size = new PictureSize(reader.getWidth(0), reader.getHeight(0));
                return size.dots() > 0 ? Optional.of(size) : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    long dots() {
        return (long) width * height;
    }

    int shorter() {
        return Math.min(width, height);
    }

    int longer() {
        return Math.max(width, height);
    }
}
