package care.training.certification.upload;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A file that was made for the national site.
 *
 * @param refusals what the site refused and why; these are in the next file again
 */
public record UploadView(UUID id, Instant madeAt, int total, int accepted, int refused, List<Refusal> refusals) {
    /** Certificates whose answer is still to come. */
    public int waiting() {
        return total - accepted - refused;
    }

    public record Refusal(String number, String reason) {}
}
