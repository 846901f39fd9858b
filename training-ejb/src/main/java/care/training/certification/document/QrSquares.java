package care.training.certification.document;

import com.itextpdf.barcodes.exceptions.WriterException;
import com.itextpdf.barcodes.qrcode.ByteMatrix;
import com.itextpdf.barcodes.qrcode.QRCodeWriter;

/**
 * A QR code as squares to be drawn, for pages.
 *
 * @param size squares on each side, with the quiet zone of four that readers need
 * @param path the dark squares as the path of an SVG whose unit is a square
 */
public record QrSquares(int size, String path) {
    public static QrSquares of(String text) {
        ByteMatrix matrix = matrix(text);
        StringBuilder path = new StringBuilder();
        int size = matrix.getWidth();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (matrix.get(x, y) == 0) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrSquares(size, path.toString());
    }

    private static ByteMatrix matrix(String text) {
        try {
            return new QRCodeWriter().encode(text, 1, 1);
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
