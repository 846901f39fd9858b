package care.training.standard.evidence;

import java.util.UUID;

/**
 * A proof as a clerk examines it.
 *
 * @param name of the person
 * @param document masked
 * @param version to be given back with the decision, so that nobody decides what has changed since
 * @param corrected what was refused before and is mended by this, null for nothing
 * @param toExamine whether the caller may accept or refuse it now
 * @param toLookAgain whether the caller may take the second look now
 */
public record EvidenceCase(
        EvidenceView evidence,
        String name,
        String document,
        int version,
        SecondLook sample,
        UUID corrected,
        boolean toExamine,
        boolean toLookAgain) {}
