package care.training.certification.signing;

/**
 * A signed file as it goes out.
 *
 * @param pdf its bytes
 * @param stamp its latest archive time stamp; {@code null} where it has none
 */
public record StampedFile(byte[] pdf, ArchiveStamp stamp) {}
