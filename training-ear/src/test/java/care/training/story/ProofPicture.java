package care.training.story;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/** A picture such as somebody would take of a document: its lines on paper, marked as the demo's. */
public final class ProofPicture {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 640;

    private final Font font;

    public ProofPicture(Path root) {
        try {
            font = Font.createFont(
                    Font.TRUETYPE_FONT,
                    root.resolve("config/fonts/NotoSerifSC-Regular.ttf").toFile());
        } catch (IOException | FontFormatException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** As PNG. */
    public byte[] of(String title, List<String> lines) {
        BufferedImage paper = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(new Color(0xfbf7ec));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0x9a3324));
        pen.drawRect(30, 30, WIDTH - 60, HEIGHT - 60);
        pen.setFont(font.deriveFont(44f));
        pen.drawString(title, (WIDTH - pen.getFontMetrics().stringWidth(title)) / 2, 130);
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(font.deriveFont(26f));
        int y = 220;
        for (String line : lines) {
            pen.drawString(line, 110, y);
            y += 54;
        }
        pen.setFont(font.deriveFont(20f));
        pen.drawString("演示用，不是真实文件", 110, HEIGHT - 70);
        pen.dispose();
        return png(paper);
    }

    public static String base64(byte[] file) {
        return Base64.getEncoder().encodeToString(file);
    }

    private static byte[] png(BufferedImage paper) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(paper, "png", out);
            return out.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
