package care.training.certification.credential.baking;

import care.training.certification.document.QrSquares;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A badge as SVG with its credential inside. */
public final class BadgeSvg {
    private BadgeSvg() {}

    /** @param token the credential as token */
    public static byte[] draw(Badge badge, String token) {
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
        badge.lines().forEach(line -> svg.append(text(line)));
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
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
