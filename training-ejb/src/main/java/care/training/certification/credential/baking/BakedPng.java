package care.training.certification.credential.baking;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/**
 * A credential in a PNG: the chunk {@code iTXt} with the keyword {@code openbadgecredential} (Open Badges 3.0, 5.3), whose
 * text is the token, or the credential as JSON.
 */
public final class BakedPng {
    static final String KEYWORD = "openbadgecredential";

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final String TEXT = "iTXt";
    private static final String END = "IEND";
    private static final int LARGEST_CREDENTIAL = 1024 * 1024;

    private BakedPng() {}

    public static boolean isOne(byte[] file) {
        return file.length > SIGNATURE.length
                && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /** The picture with the credential inside, before its end. */
    public static byte[] bake(byte[] png, byte[] credential) {
        return with(png, text(credential));
    }

    /** The picture with one more text chunk. */
    static byte[] with(byte[] png, byte[] text) {
        ByteArrayOutputStream baked = new ByteArrayOutputStream(png.length + text.length + 64);
        try (DataOutputStream out = new DataOutputStream(baked)) {
            out.write(SIGNATURE);
            for (Chunk chunk : (Iterable<Chunk>) () -> new Chunks(png)) {
                if (chunk.type().equals(END)) {
                    write(out, TEXT, text);
                }
                write(out, chunk.type(), chunk.data());
            }
            return baked.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * The credential inside; empty where there is none. Throws {@link IllegalArgumentException} where the picture is
     * broken or has two, of which nobody could say which counts.
     */
    public static Optional<byte[]> credential(byte[] png) {
        byte[] found = null;
        boolean ended = false;
        for (Chunk chunk : (Iterable<Chunk>) () -> new Chunks(png)) {
            Optional<byte[]> inside = chunk.type().equals(TEXT) ? credentialIn(chunk.data()) : Optional.empty();
            if (inside.isPresent() && found != null) {
                throw new IllegalArgumentException("two credentials in one picture");
            }
            found = inside.orElse(found);
            ended = chunk.type().equals(END);
        }
        if (!ended) {
            throw new IllegalArgumentException("the picture has no end");
        }
        return Optional.ofNullable(found);
    }

    /** keyword, 0, compressed or not, method 0, language, 0, translated keyword, 0, text (PNG, 11.3.3.4) */
    private static byte[] text(byte[] credential) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(KEYWORD.getBytes(StandardCharsets.ISO_8859_1));
        data.writeBytes(new byte[5]);
        data.writeBytes(credential);
        return data.toByteArray();
    }

    private static Optional<byte[]> credentialIn(byte[] data) {
        byte[] beginning = (KEYWORD + '\0').getBytes(StandardCharsets.ISO_8859_1);
        if (data.length < beginning.length + 4
                || !Arrays.equals(data, 0, beginning.length, beginning, 0, beginning.length)) {
            return Optional.empty();
        }
        boolean packed = data[beginning.length] == 1;
        int language = zeroFrom(data, beginning.length + 2);
        int text = zeroFrom(data, language + 1) + 1;
        byte[] content = Arrays.copyOfRange(data, text, data.length);
        return Optional.of(packed ? unpack(content) : content);
    }

    private static int zeroFrom(byte[] data, int from) {
        for (int i = from; i < data.length; i++) {
            if (data[i] == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("the text's beginning is broken off");
    }

    private static byte[] unpack(byte[] packed) {
        try (InflaterInputStream content = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            byte[] text = content.readNBytes(LARGEST_CREDENTIAL + 1);
            if (text.length > LARGEST_CREDENTIAL) {
                throw new IllegalArgumentException("larger than any credential");
            }
            return text;
        } catch (IOException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static void write(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc(name, data));
    }

    private static long crc(byte[] name, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        return crc.getValue();
    }

    private record Chunk(String type, byte[] data) {}

    /** The chunks of a PNG, each with its check sum compared. */
    private static final class Chunks implements Iterator<Chunk> {
        private final DataInputStream in;
        private int left;

        Chunks(byte[] png) {
            in = new DataInputStream(new ByteArrayInputStream(png, SIGNATURE.length, png.length - SIGNATURE.length));
            left = png.length - SIGNATURE.length;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public Chunk next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            try {
                int length = in.readInt();
                byte[] name = in.readNBytes(4);
                if (length < 0 || length > left - 12) {
                    throw new IllegalArgumentException("a chunk is longer than the picture");
                }
                byte[] data = in.readNBytes(length);
                if (in.readInt() != (int) crc(name, data)) {
                    throw new IllegalArgumentException("a chunk's check sum differs");
                }
                left -= length + 12;
                return new Chunk(new String(name, StandardCharsets.ISO_8859_1), data);
            } catch (IOException brokenOff) {
                throw new IllegalArgumentException("the picture is broken off", brokenOff);
            }
        }
    }
}
