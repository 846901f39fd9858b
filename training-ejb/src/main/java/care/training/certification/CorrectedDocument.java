package care.training.certification;

import java.util.UUID;

/**
 * What the document that a correction or photograph makes says, and the certificate does not say yet.
 *
 * @param change which makes it
 * @param code of this document alone: by the code before it, the document before is found
 */
public record CorrectedDocument(UUID change, String holderName, VerificationCode code) {}
