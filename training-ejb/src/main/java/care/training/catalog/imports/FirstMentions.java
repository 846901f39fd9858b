package care.training.catalog.imports;

import care.training.kernel.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * What the first good row of each course said. Of fifty thousand courses that would fill the memory, so it is kept packed;
 * the last one is at hand, because the classes of a course mostly follow each other.
 */
final class FirstMentions {
    private final Map<String, byte[]> packed = new HashMap<>();
    private String lastCode;
    private Mention last;

    /** @param texts of the cells of the course that were filled */
    record Mention(int row, Map<Column, String> texts) {}

    /** As it is packed: with the columns' names. */
    public record Packed(int row, Map<String, String> texts) {}

    Mention of(String code) {
        if (code == null || !packed.containsKey(code)) {
            return null;
        }
        if (!code.equals(lastCode)) {
            last = unpack(packed.get(code));
            lastCode = code;
        }
        return last;
    }

    void add(String code, Mention mention) {
        packed.put(code, pack(mention));
        lastCode = code;
        last = mention;
    }

    /** The codes of all courses that a good row has told of. */
    Set<String> codes() {
        return packed.keySet();
    }

    private static byte[] pack(Mention mention) {
        Map<String, String> texts = new HashMap<>();
        mention.texts().forEach((column, text) -> texts.put(column.name(), text));
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            deflater.setInput(Json.write(new Packed(mention.row(), texts)).getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            byte[] buffer = new byte[1_024];
            while (!deflater.finished()) {
                bytes.write(buffer, 0, deflater.deflate(buffer));
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
    }

    private static Mention unpack(byte[] bytes) {
        Inflater inflater = new Inflater();
        try (ByteArrayOutputStream text = new ByteArrayOutputStream()) {
            inflater.setInput(bytes);
            byte[] buffer = new byte[4_096];
            while (!inflater.finished()) {
                text.write(buffer, 0, inflater.inflate(buffer));
            }
            Packed packed = Json.read(text.toString(StandardCharsets.UTF_8), Packed.class);
            Map<Column, String> texts = new EnumMap<>(Column.class);
            packed.texts().forEach((column, cell) -> texts.put(Column.valueOf(column), cell));
            return new Mention(packed.row(), texts);
        } catch (IOException | DataFormatException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            inflater.end();
        }
    }
}
