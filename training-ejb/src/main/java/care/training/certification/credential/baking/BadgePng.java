package care.training.certification.credential.baking;

import care.training.certification.document.QrSquares;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** A badge as PNG with its credential inside, in the typefaces of certificates. */
public final class BadgePng {
    private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)");

    private final Lettering lettering;

    /** @param fonts in the order in which they are asked for a character */
    public BadgePng(List<Font> fonts) {
        lettering = new Lettering(fonts);
    }

    /** @param token the credential as token */
    public byte[] draw(Badge badge, String token) {
        BufferedImage image = new BufferedImage(Badge.WIDTH, Badge.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setColor(Color.decode(Badge.PAPER));
            canvas.fillRect(0, 0, Badge.WIDTH, Badge.HEIGHT);
            canvas.setColor(Color.decode(Badge.ACCENT));
            canvas.fillRect(0, 0, Badge.WIDTH, 12);
            badge.lines().forEach(line -> draw(line, canvas));
            draw(badge.code(), canvas);
        } finally {
            canvas.dispose();
        }
        return BakedPng.bake(encode(image), token.getBytes(StandardCharsets.US_ASCII));
    }

    private void draw(Badge.Line line, Graphics2D canvas) {
        canvas.setColor(Color.decode(line.colour()));
        canvas.fill(lettering.outline(line));
    }

    private static void draw(QrSquares code, Graphics2D canvas) {
        int side = Badge.CODE_SIDE / code.size();
        int left = (Badge.WIDTH - side * code.size()) / 2;
        canvas.setColor(Color.BLACK);
        // whole pixels, so that squares meet without a seam
        SQUARE.matcher(code.path())
                .results()
                .forEach(square -> canvas.fillRect(
                        left + side * number(square, 1), Badge.CODE_TOP + side * number(square, 2), side, side));
    }

    private static int number(MatchResult square, int group) {
        return Integer.parseInt(square.group(group));
    }

    private static byte[] encode(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
