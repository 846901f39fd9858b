package care.training.scheduling;

import care.training.kernel.IdentityDocument;
import java.util.List;

/**
 * Who shall assess and invigilate a session; what is there before is replaced.
 *
 * @param assessors numbers of assessors' cards; {@code null} leaves the assessors as they are
 * @param invigilators {@code null} leaves the invigilators as they are
 */
public record NewDuties(List<String> assessors, List<Invigilator> invigilators) {

    /** Somebody who shall watch the theory exam; registered if new. */
    public record Invigilator(IdentityDocument document, String name) {}
}
