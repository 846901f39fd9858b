package care.training.certification.credential.proof;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The bits of a status list (W3C, Bitstring Status List 1.0): one for each credential, the first on the left of the
 * first byte; packed by gzip and written in base64url.
 */
public final class StatusBits {
    /** A shorter list would tell who is asked about. */
    public static final int LEAST = 131_072;

    /** 2^26 entries: larger than any list in use, and small enough to be unpacked for anybody who asks. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final byte[] bits;

    private StatusBits(byte[] bits) {
        this.bits = bits;
    }

    /** A list of {@code size} entries, a multiple of eight, with those of {@code set} set. */
    public static StatusBits of(int size, Collection<Integer> set) {
        if (size < LEAST || size % Byte.SIZE != 0) {
            throw new IllegalArgumentException("no size of a status list: " + size);
        }
        byte[] bits = new byte[size / Byte.SIZE];
        for (int index : set) {
            bits[index / Byte.SIZE] |= (byte) mask(index);
        }
        return new StatusBits(bits);
    }

    /** Unpacks. Throws {@link IllegalArgumentException} where it cannot, or where it would be larger than any list. */
    public static StatusBits decode(String encoded) {
        if (!encoded.startsWith("u")) {
            throw new IllegalArgumentException("a list is written in base64url");
        }
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(Multibase.decode(encoded)))) {
            byte[] bits = packed.readNBytes(MOST_BYTES + 1);
            if (bits.length > MOST_BYTES) {
                throw new IllegalArgumentException("larger than any status list");
            }
            return new StatusBits(bits);
        } catch (IOException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    public String encode() {
        try (ByteArrayOutputStream packed = new ByteArrayOutputStream()) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(bits);
            }
            return Multibase.base64Url(packed.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** How many entries. */
    public long size() {
        return (long) bits.length * Byte.SIZE;
    }

    /** @param index from 0, below {@link #size()} */
    public boolean isSet(int index) {
        return (bits[index / Byte.SIZE] & mask(index)) != 0;
    }

    private static int mask(int index) {
        return 0x80 >> (index % Byte.SIZE);
    }
}
