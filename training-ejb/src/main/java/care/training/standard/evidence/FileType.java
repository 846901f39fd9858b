package care.training.standard.evidence;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.print.UnpackingLimit;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file of proof, or of a decision, may be. What it is, its content says, never its name. */
public enum FileType {
    PDF("application/pdf", "PDF", 0x25, 0x50, 0x44, 0x46, 0x2d) {
        @Override
        boolean isReadable(byte[] content) {
            try (PdfDocument document =
                    new PdfDocument(new PdfReader(new ByteArrayInputStream(content), UnpackingLimit.forStrangers()))) {
                return document.getNumberOfPages() > 0 && !document.getReader().isEncrypted();
            } catch (IOException | RuntimeException | StackOverflowError | AssertionError broken) {
                // whatever makes it unreadable here makes it unreadable for the clerk
                return false;
            }
        }
    },
    JPEG("image/jpeg", "JPEG", 0xff, 0xd8, 0xff),
    PNG("image/png", "PNG", 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

    /** More dots than any phone's camera has; what claims more would fill the memory of whoever opens it. */
    private static final long MOST_DOTS = 120_000_000;

    private final String mediaType;
    private final String shown;
    private final int[] begin;

    FileType(String mediaType, String shown, int... begin) {
        this.mediaType = mediaType;
        this.shown = shown;
        this.begin = begin;
    }

    /**
     * The type of a file by its content. Problems, all about {@code file}: EVIDENCE_TYPE_UNKNOWN, EVIDENCE_TYPE_DIFFERS
     * where the name says another type, EVIDENCE_UNREADABLE.
     *
     * @param name null where it has none
     */
    public static FileType of(byte[] content, String name) {
        FileType type = Arrays.stream(values())
                .filter(known -> known.begins(content))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("file", ProblemCode.EVIDENCE_TYPE_UNKNOWN));
        named(name).filter(said -> said != type).ifPresent(said -> {
            throw Problem.invalid("file", ProblemCode.EVIDENCE_TYPE_DIFFERS, said.shown, type.shown);
        });
        if (!type.isReadable(content)) {
            throw Problem.invalid("file", ProblemCode.EVIDENCE_UNREADABLE);
        }
        return type;
    }

    /** The type that a file's name claims, where it claims one of these. */
    private static Optional<FileType> named(String name) {
        String lower = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        if (lower.endsWith(".pdf")) {
            return Optional.of(PDF);
        } else if (lower.endsWith(".jpg") || lower.endsWith(".jpeg")) {
            return Optional.of(JPEG);
        }
        return lower.endsWith(".png") ? Optional.of(PNG) : Optional.empty();
    }

    private boolean begins(byte[] content) {
        if (content.length < begin.length) {
            return false;
        }
        for (int i = 0; i < begin.length; i++) {
            if ((content[i] & 0xff) != begin[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether it can be opened: of a picture, its size is read and no more. */
    boolean isReadable(byte[] content) {
        return PictureSize.of(content).filter(size -> size.dots() <= MOST_DOTS).isPresent();
    }

    public boolean isPicture() {
        return this != PDF;
    }

    /** As a file's name ends. */
    public String ending() {
        return this == JPEG ? "jpg" : name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    public static FileType ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }
}
