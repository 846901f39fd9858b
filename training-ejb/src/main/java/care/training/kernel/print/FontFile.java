package care.training.kernel.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * A TrueType font on disk (OpenType specification, tables {@code glyf} and {@code loca}), of which a document takes the
 * few characters it needs as a small font of their own: that costs well under a millisecond, where parsing all of a
 * Chinese font costs a hundred and a subset made from it carries the places of its tens of thousands of glyphs. The file
 * is mapped, not read; any number of threads may share it.
 */
public final class FontFile {
    private static final int TRUE_TYPE = 0x00010000;
    private static final int UNICODE_FULL = 12;
    private static final int UNICODE_BMP = 4;
    private static final int PAGE = 256;

    // flags of a composite glyph's part
    private static final int WORDS = 0x0001;
    private static final int SCALE = 0x0008;
    private static final int MORE = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int MATRIX = 0x0080;

    private final ByteBuffer file;
    private final Map<String, int[]> tables = new LinkedHashMap<>();
    private final char[][] glyphs = new char[(Character.MAX_CODE_POINT + 1) / PAGE][];
    private final boolean longPlaces;
    private final int metrics;

    private FontFile(ByteBuffer file) {
        this.file = file;
        if (file.getInt(0) != TRUE_TYPE) {
            throw new IllegalArgumentException("no TrueType font");
        }
        for (int i = 0; i < file.getShort(4); i++) {
            int entry = 12 + 16 * i;
            String tag = new String(bytes(entry, 4), StandardCharsets.US_ASCII);
            tables.put(tag, new int[] {file.getInt(entry + 8), file.getInt(entry + 12)});
        }
        longPlaces = file.getShort(at("head") + 50) == 1;
        metrics = unsigned(at("hhea") + 34);
        readCharacters();
    }

    /** @throws UncheckedIOException where the file cannot be read */
    public static FontFile from(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return new FontFile(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the font cannot be read", unreadable);
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new IllegalStateException(path + " is no TrueType font", broken);
        }
    }

    /** Whether the font can draw a character. */
    public boolean has(int character) {
        return glyph(character) != 0;
    }

    /**
     * A font of these characters only, whose glyphs are numbered anew; characters that this font lacks are left out.
     *
     * @param characters code points
     */
    public byte[] subset(SortedSet<Integer> characters) {
        SortedMap<Integer, Integer> map = new TreeMap<>();
        List<Integer> taken = new ArrayList<>();
        taken.add(0);
        for (int character : characters) {
            int glyph = glyph(character);
            if (glyph != 0) {
                map.put(character, place(taken, glyph));
            }
        }
        ByteArrayOutputStream outlines = new ByteArrayOutputStream(32_768);
        List<Integer> places = new ArrayList<>();
        // a composite's parts join the end of the list while it is walked
        for (int i = 0; i < taken.size(); i++) {
            places.add(outlines.size());
            byte[] outline = renumbered(outline(taken.get(i)), taken);
            outlines.writeBytes(outline);
            outlines.writeBytes(new byte[-outline.length & 3]);
        }
        places.add(outlines.size());
        Map<String, byte[]> content = new TreeMap<>();
        for (String copied : List.of("OS/2", "cvt ", "fpgm", "name", "prep")) {
            if (tables.containsKey(copied)) {
                content.put(copied, table(copied));
            }
        }
        content.put("cmap", cmap(map));
        content.put("glyf", outlines.toByteArray());
        content.put(
                "head",
                ByteBuffer.wrap(table("head"))
                        .putInt(8, 0)
                        .putShort(50, (short) 1)
                        .array());
        content.put(
                "hhea",
                ByteBuffer.wrap(table("hhea"))
                        .putShort(34, (short) taken.size())
                        .array());
        content.put("hmtx", hmtx(taken));
        content.put("loca", loca(places));
        content.put(
                "maxp",
                ByteBuffer.wrap(table("maxp")).putShort(4, (short) taken.size()).array());
        content.put(
                "post",
                ByteBuffer.wrap(bytes(at("post"), 32)).putInt(0, 0x00030000).array());
        return assembled(content);
    }

    private static int place(List<Integer> taken, int glyph) {
        int known = taken.indexOf(glyph);
        if (known >= 0) {
            return known;
        }
        taken.add(glyph);
        return taken.size() - 1;
    }

    private int glyph(int character) {
        char[] page = glyphs[character / PAGE];
        return page == null ? 0 : page[character % PAGE];
    }

    private void put(int character, int glyph) {
        if (glyph != 0) {
            char[] page = glyphs[character / PAGE];
            if (page == null) {
                page = new char[PAGE];
                glyphs[character / PAGE] = page;
            }
            page[character % PAGE] = (char) glyph;
        }
    }

    /** The table of characters that knows most: all of Unicode, else its first plane. */
    private void readCharacters() {
        int cmap = at("cmap");
        int bmp = 0;
        for (int i = 0; i < unsigned(cmap + 2); i++) {
            int table = cmap + file.getInt(cmap + 8 + 8 * i);
            int format = unsigned(table);
            if (format == UNICODE_FULL) {
                readFull(table);
                return;
            }
            if (format == UNICODE_BMP) {
                bmp = table;
            }
        }
        if (bmp == 0) {
            throw new IllegalArgumentException("no table of Unicode characters");
        }
        readBmp(bmp);
    }

    private void readFull(int table) {
        for (int i = 0; i < file.getInt(table + 12); i++) {
            int group = table + 16 + 12 * i;
            int first = file.getInt(group);
            for (int character = first; character <= file.getInt(group + 4); character++) {
                put(character, file.getInt(group + 8) + character - first);
            }
        }
    }

    private void readBmp(int table) {
        int doubled = unsigned(table + 6);
        for (int i = 0; i < doubled; i += 2) {
            int last = unsigned(table + 14 + i);
            int first = unsigned(table + 16 + doubled + i);
            int delta = unsigned(table + 16 + 2 * doubled + i);
            int rangeAt = table + 16 + 3 * doubled + i;
            int range = unsigned(rangeAt);
            for (int character = first; character <= last && character != 0xFFFF; character++) {
                int glyph = range == 0 ? character : unsigned(rangeAt + range + 2 * (character - first));
                put(character, range != 0 && glyph == 0 ? 0 : glyph + delta & 0xFFFF);
            }
        }
    }

    private byte[] outline(int glyph) {
        int loca = at("loca");
        int from = longPlaces ? file.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
        int to = longPlaces ? file.getInt(loca + 4 * glyph + 4) : 2 * unsigned(loca + 2 * glyph + 2);
        return bytes(at("glyf") + from, to - from);
    }

    /** A composite glyph names its parts by number; the parts are taken along. */
    private static byte[] renumbered(byte[] outline, List<Integer> taken) {
        ByteBuffer glyph = ByteBuffer.wrap(outline);
        if (outline.length == 0 || glyph.getShort(0) >= 0) {
            return outline;
        }
        int part = 10;
        int flags;
        do {
            flags = glyph.getShort(part);
            glyph.putShort(part + 2, (short) place(taken, glyph.getShort(part + 2) & 0xFFFF));
            part += (flags & WORDS) != 0 ? 8 : 6;
            part += (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
        } while ((flags & MORE) != 0);
        return outline;
    }

    private static byte[] cmap(SortedMap<Integer, Integer> map) {
        int length = 16 + 12 * map.size();
        ByteBuffer cmap = ByteBuffer.allocate(12 + length);
        // version, one table: Windows, all of Unicode
        cmap.putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 3)
                .putShort((short) 10)
                .putInt(12);
        cmap.putShort((short) UNICODE_FULL)
                .putShort((short) 0)
                .putInt(length)
                .putInt(0)
                .putInt(map.size());
        map.forEach(
                (character, glyph) -> cmap.putInt(character).putInt(character).putInt(glyph));
        return cmap.array();
    }

    private byte[] hmtx(List<Integer> taken) {
        int hmtx = at("hmtx");
        ByteBuffer widths = ByteBuffer.allocate(4 * taken.size());
        for (int glyph : taken) {
            boolean own = glyph < metrics;
            widths.putShort(file.getShort(hmtx + 4 * (own ? glyph : metrics - 1)));
            widths.putShort(file.getShort(own ? hmtx + 4 * glyph + 2 : hmtx + 4 * metrics + 2 * (glyph - metrics)));
        }
        return widths.array();
    }

    private static byte[] loca(List<Integer> places) {
        ByteBuffer loca = ByteBuffer.allocate(4 * places.size());
        places.forEach(loca::putInt);
        return loca.array();
    }

    private static byte[] assembled(Map<String, byte[]> content) {
        int header = 12 + 16 * content.size();
        int size = header;
        for (byte[] table : content.values()) {
            size += table.length + 3 & ~3;
        }
        ByteBuffer font = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(content.size());
        font.putInt(TRUE_TYPE).putShort((short) content.size()).putShort((short) (16 * power));
        font.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (content.size() - power)));
        int at = header;
        for (Map.Entry<String, byte[]> table : content.entrySet()) {
            font.put(at, table.getValue());
            int length = table.getValue().length;
            font.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            font.putInt(checksum(font, at, length)).putInt(at).putInt(length);
            at += length + 3 & ~3;
        }
        return font.array();
    }

    private static int checksum(ByteBuffer font, int from, int length) {
        int sum = 0;
        for (int i = 0; i < length; i += 4) {
            sum += font.getInt(from + i);
        }
        return sum;
    }

    private byte[] table(String tag) {
        return bytes(at(tag), tables.get(tag)[1]);
    }

    private int at(String tag) {
        int[] table = tables.get(tag);
        if (table == null) {
            throw new IllegalArgumentException("the font has no table " + tag);
        }
        return table[0];
    }

    private int unsigned(int at) {
        return file.getShort(at) & 0xFFFF;
    }

    private byte[] bytes(int from, int length) {
        byte[] bytes = new byte[length];
        file.get(from, bytes);
        return bytes;
    }
}
