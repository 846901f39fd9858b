package care.training.certification.credential.baking;

import care.training.certification.document.QrSquares;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A badge as SVG with its credential inside. Its text is text in the fonts of whoever looks at it; a line with a character
 * that few phones have is drawn as outlines instead, so that nobody's name shows boxes.
 */
public final class BadgeSvg {
    /** Letters of a path, and how many numbers each takes, by the kind of segment. */
    private static final String PARTS = "MLQCZ";

    private static final int[] POINTS = {2, 2, 4, 6, 0};

    private final Lettering lettering;

    /** @param fonts in the order in which they are asked for a character */
    public BadgeSvg(List<Font> fonts) {
        lettering = new Lettering(fonts);
    }

    /** @param token the credential as token */
    public byte[] draw(Badge badge, String token) {
        StringBuilder svg = new StringBuilder()
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(Badge.WIDTH)
                .append(' ')
                .append(Badge.HEIGHT)
                .append("\" role=\"img\" lang=\"zh-CN\">")
                .append(BakedSvg.element(token))
                .append("<title>")
                .append(escaped(badge.title() + " " + badge.holder()))
                .append("</title><rect width=\"100%\" height=\"100%\" fill=\"")
                .append(Badge.PAPER)
                .append("\"/><rect width=\"100%\" height=\"12\" fill=\"")
                .append(Badge.ACCENT)
                .append("\"/><g text-anchor=\"middle\" font-family=\"'Noto Serif SC','Songti SC',SimSun,serif\">");
        badge.lines().forEach(line -> svg.append(lettering.isUsual(line.text()) ? text(line) : outlined(line)));
        return svg.append("</g>")
                .append(code(badge.code()))
                .append("</svg>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Badge.Line line) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" font-size=\"%.1f\" fill=\"%s\">%s</text>",
                Badge.WIDTH / 2,
                line.baseline(),
                line.size(),
                line.colour(),
                escaped(line.text()));
    }

    private String outlined(Badge.Line line) {
        return String.format(
                "<path role=\"img\" aria-label=\"%s\" fill=\"%s\" d=\"%s\"/>",
                escaped(line.text()), line.colour(), path(lettering.outline(line)));
    }

    private static String path(Shape outline) {
        StringBuilder path = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator each = outline.getPathIterator(null); !each.isDone(); each.next()) {
            int part = each.currentSegment(points);
            path.append(PARTS.charAt(part));
            for (int i = 0; i < POINTS[part]; i++) {
                path.append(String.format(Locale.ROOT, i == 0 ? "%.1f" : " %.1f", points[i]));
            }
        }
        return path.toString();
    }

    private static String code(QrSquares code) {
        return String.format(
                Locale.ROOT,
                "<svg x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\"><path d=\"%s\" fill=\"#000\"/></svg>",
                (Badge.WIDTH - Badge.CODE_SIDE) / 2,
                Badge.CODE_TOP,
                Badge.CODE_SIDE,
                Badge.CODE_SIDE,
                code.size(),
                code.size(),
                code.path());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
