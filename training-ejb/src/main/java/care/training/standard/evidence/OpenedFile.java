package care.training.standard.evidence;

/** A file of proof, decrypted for one who may see it. */
public record OpenedFile(FileType type, byte[] content) {}
