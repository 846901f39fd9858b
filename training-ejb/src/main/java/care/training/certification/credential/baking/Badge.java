package care.training.certification.credential.baking;

import care.training.certification.document.QrSquares;
import java.util.ArrayList;
import java.util.List;

/**
 * What a certificate shows on a phone, line by line, centred, with the QR code below: drawn as SVG and as PNG from the
 * same places.
 *
 * @param note stands across the top; null where there is none
 * @param scan what the QR code is for
 * @param address what the QR code leads to
 */
public record Badge(
        String note,
        String title,
        String holder,
        String achievement,
        String issuer,
        String issuedOn,
        String number,
        String scan,
        String address) {
    static final int WIDTH = 720;
    static final int HEIGHT = 1080;
    static final int CODE_TOP = 570;
    static final int CODE_SIDE = 430;
    static final String INK = "#1d2b28";
    static final String QUIET = "#52625e";
    static final String ACCENT = "#0b6e5c";
    static final String PAPER = "#ffffff";

    private static final int MARGIN = 60;
    private static final double LATIN_WIDTH = 0.6;

    /** @param baseline from the top; @param size of the letters, both in pixels */
    record Line(String text, int baseline, double size, String colour) {}

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        if (note != null) {
            lines.add(line(note, 50, 24, QUIET));
        }
        lines.add(line(title, 130, 40, ACCENT));
        lines.add(line(holder, 250, 68, INK));
        lines.add(line(achievement, 345, 44, INK));
        lines.add(line(issuer, 425, 28, QUIET));
        lines.add(line(issuedOn, 475, 28, QUIET));
        lines.add(line(number, 545, 30, INK));
        lines.add(line(scan, 1025, 26, QUIET));
        return lines;
    }

    QrSquares code() {
        return QrSquares.of(address);
    }

    /** Smaller where it would be wider than the picture. */
    private static Line line(String text, int baseline, int size, String colour) {
        double widths = text.codePoints()
                .mapToDouble(character -> character < 0x2e80 ? LATIN_WIDTH : 1)
                .sum();
        return new Line(text, baseline, Math.min(size, (WIDTH - 2 * MARGIN) / widths), colour);
    }
}
