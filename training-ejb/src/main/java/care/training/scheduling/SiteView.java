package care.training.scheduling;

import java.util.UUID;

/**
 * A place where exams are held.
 *
 * @param district code by GB/T 2260, six digits
 */
public record SiteView(UUID id, String name, String address, String district) {}
