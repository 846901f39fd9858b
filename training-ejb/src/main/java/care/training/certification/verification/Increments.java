package care.training.certification.verification;

import com.itextpdf.kernel.pdf.DocumentRevision;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfIndirectReference;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfRevisionsReader;
import com.itextpdf.signatures.AccessPermissions;
import com.itextpdf.signatures.validation.ValidatorChainBuilder;
import com.itextpdf.signatures.validation.context.CertificateSource;
import com.itextpdf.signatures.validation.context.TimeBasedContext;
import com.itextpdf.signatures.validation.context.ValidationContext;
import com.itextpdf.signatures.validation.context.ValidatorContext;
import com.itextpdf.signatures.validation.report.ValidationReport;
import com.itextpdf.signatures.validation.report.ValidationReport.ValidationResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What was added to a file after it was signed. The issuer itself adds proof of standing and archive time stamps; whatever
 * else there is was added by somebody who wants the page to look different from what was signed.
 */
final class Increments {
    /** In bytes. Proof and stamps of a century take less; what is larger is not even looked at. */
    private static final int LARGEST = 1024 * 1024;

    private static final String MARK = "%%EOF";

    /** Bytes at most that end the last line of a revision; none that adds anything is as short. */
    private static final int LINE_END = 2;

    private final byte[] file;
    private final int signedUpTo;

    /** @param signedUpTo length of the part of {@code file} that the signature covers */
    Increments(byte[] file, int signedUpTo) {
        this.file = file;
        this.signedUpTo = signedUpTo;
    }

    /** What is wrong with them; empty where there are none, or only those that may be. */
    Optional<FindingCode> fault(PdfDocument document) throws IOException {
        if (file.length == signedUpTo) {
            return Optional.empty();
        }
        if (file.length - signedUpTo > LARGEST || !endsAtOnce()) {
            return Optional.of(FindingCode.ADDED_AFTER_SIGNING);
        }
        if (replacesContent(document)) {
            return Optional.of(FindingCode.CONTENT_REPLACED);
        }
        return endsWithRevision(document) && onlyWhatMayBe(document)
                ? Optional.empty()
                : Optional.of(FindingCode.ADDED_AFTER_SIGNING);
    }

    private static boolean onlyWhatMayBe(PdfDocument document) {
        ValidationReport report = new ValidatorChainBuilder()
                .buildDocumentRevisionsValidator()
                .setAccessPermissions(AccessPermissions.FORM_FIELDS_MODIFICATION)
                .validateAllDocumentRevisions(
                        new ValidationContext(
                                ValidatorContext.DOCUMENT_REVISIONS_VALIDATOR,
                                CertificateSource.SIGNER_CERT,
                                TimeBasedContext.PRESENT),
                        document);
        return report.getValidationResult() == ValidationResult.VALID;
    }

    /** A file ends with its last revision's end, and one line end at most. */
    private boolean endsAtOnce() {
        String end = new String(file, file.length - MARK.length() - 1, MARK.length() + 1, StandardCharsets.ISO_8859_1);
        return end.equals(MARK + "\n") || end.endsWith(MARK);
    }

    private boolean endsWithRevision(PdfDocument document) throws IOException {
        List<DocumentRevision> revisions = revisions(document);
        long end = revisions.get(revisions.size() - 1).getEofOffset();
        return Math.abs(end - file.length) <= LINE_END;
    }

    /** Whether a stream that was signed stands there anew, or a page shows other content than it did. */
    private boolean replacesContent(PdfDocument document) throws IOException {
        try (PdfReader reader = new PdfReader(new ByteArrayInputStream(file, 0, signedUpTo));
                PdfDocument signed = new PdfDocument(reader)) {
            if (signed.getNumberOfPages() != document.getNumberOfPages()) {
                return true;
            }
            for (int page = 1; page <= signed.getNumberOfPages(); page++) {
                PdfDictionary before = signed.getPage(page).getPdfObject();
                PdfDictionary after = document.getPage(page).getPdfObject();
                if (isOther(before, after, PdfName.Contents) || isOther(before, after, PdfName.Resources)) {
                    return true;
                }
            }
            PdfObject metadata = signed.getCatalog().getPdfObject().get(PdfName.Metadata, false);
            return changed(document).stream()
                    .filter(reference -> reference.getObjNumber() < signed.getNumberOfPdfObjects())
                    .map(reference -> signed.getPdfObject(reference.getObjNumber()))
                    .filter(before -> before != null && before.isStream())
                    .anyMatch(before -> !before.getIndirectReference().equals(metadata));
        }
    }

    private static boolean isOther(PdfDictionary before, PdfDictionary after, PdfName key) {
        return !isSame(before.get(key, false), after.get(key, false));
    }

    /** Whether two objects say the same; what they refer to is looked at elsewhere. */
    private static boolean isSame(PdfObject before, PdfObject after) {
        if (before == null || after == null) {
            return before == after;
        }
        if (before instanceof PdfIndirectReference one && after instanceof PdfIndirectReference other) {
            return one.getObjNumber() == other.getObjNumber() && one.getGenNumber() == other.getGenNumber();
        }
        if (before instanceof PdfDictionary one && after instanceof PdfDictionary other) {
            return one.keySet().equals(other.keySet())
                    && one.keySet().stream().allMatch(key -> isSame(one.get(key, false), other.get(key, false)));
        }
        if (before instanceof PdfArray one && after instanceof PdfArray other) {
            return one.size() == other.size()
                    && IntStream.range(0, one.size())
                            .allMatch(index -> isSame(one.get(index, false), other.get(index, false)));
        }
        return before.getType() == after.getType() && before.toString().equals(after.toString());
    }

    private Set<PdfIndirectReference> changed(PdfDocument document) throws IOException {
        Set<PdfIndirectReference> changed = new HashSet<>();
        revisions(document).stream()
                .filter(revision -> revision.getEofOffset() > signedUpTo + LINE_END)
                .forEach(revision -> changed.addAll(revision.getModifiedObjects()));
        return changed;
    }

    private static List<DocumentRevision> revisions(PdfDocument document) throws IOException {
        return new PdfRevisionsReader(document.getReader()).getAllRevisions();
    }
}
