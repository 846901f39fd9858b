package care.training.check.cases;

import java.util.UUID;

/**
 * A ban that possibly means the person asked about.
 *
 * @param exact document and name are the ban's; only which institution it concerns is in doubt
 * @param facts all that was compared, in one text: another text where any of it changed
 */
public record Doubt(UUID ban, boolean exact, String facts) {}
