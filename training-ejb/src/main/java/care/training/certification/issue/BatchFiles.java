package care.training.certification.issue;

import care.training.certification.Certificates;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of a batch to be filed or printed together. */
@Stateless
@RolesAllowed(Roles.ASSOCIATION)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchFiles {
    @Inject
    private CertificateBatches batches;

    @Inject
    private Certificates certificates;

    /** The numbers that a batch of the caller's body has issued, in its order. Problems: NOT_FOUND. */
    public List<String> numbers(UUID batch) {
        return batches.get(batch).certificates().stream()
                .map(BatchView.IssuedRow::number)
                .toList();
    }

    /**
     * Writes the files one after the other, so that never more than one stands in memory; each bears its number as its
     * name, never the holder's. Problems: NOT_FOUND where one is not of the caller's body.
     */
    public void write(List<String> numbers, OutputStream out) {
        // what is signed is compressed already
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (String number : numbers) {
                zip.putNextEntry(new ZipEntry(number + ".pdf"));
                zip.write(certificates.pdf(number));
                zip.closeEntry();
            }
        } catch (IOException brokenOff) {
            throw new UncheckedIOException("the files were not taken in", brokenOff);
        }
    }
}
