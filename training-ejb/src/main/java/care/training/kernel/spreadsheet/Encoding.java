package care.training.kernel.spreadsheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text of a file whose encoding nobody tells: byte order mark first, then UTF-16 by its zeros, then UTF-8 if every byte
 * fits, then GB18030 (which GBK and GB2312 are part of). What fits none, or has control characters, is no text.
 */
final class Encoding {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private Encoding() {}

    /** Empty where the bytes are no text. */
    static Optional<String> decode(byte[] file) {
        return attempt(file).filter(Encoding::isText);
    }

    private static Optional<String> attempt(byte[] file) {
        if (marked(file, 0xEF, 0xBB, 0xBF)) {
            return decode(file, 3, StandardCharsets.UTF_8);
        }
        if (marked(file, 0xFF, 0xFE)) {
            return decode(file, 2, StandardCharsets.UTF_16LE);
        }
        if (marked(file, 0xFE, 0xFF)) {
            return decode(file, 2, StandardCharsets.UTF_16BE);
        }
        Optional<Charset> wide = unmarkedUtf16(file);
        if (wide.isPresent()) {
            return decode(file, 0, wide.get());
        }
        return decode(file, 0, StandardCharsets.UTF_8).or(() -> decode(file, 0, GB18030));
    }

    /** Commas, digits and line ends leave a zero in every second byte; on which side tells the order. */
    private static Optional<Charset> unmarkedUtf16(byte[] file) {
        int looked = Math.min(file.length, 4096);
        int[] zeros = new int[2];
        for (int i = 0; i < looked; i++) {
            if (file[i] == 0) {
                zeros[i % 2]++;
            }
        }
        if (zeros[0] > 0 && zeros[1] == 0) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return zeros[1] > 0 && zeros[0] == 0 ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static Optional<String> decode(byte[] file, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file, from, file.length - from))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static boolean isText(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\r' && c != '\n' && c != '\f');
    }

    private static boolean marked(byte[] file, int... mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
