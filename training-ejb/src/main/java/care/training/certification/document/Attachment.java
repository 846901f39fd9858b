package care.training.certification.document;

/**
 * A file inside the PDF that says in machine-readable form what the page says, e.g. a verifiable credential.
 *
 * @param name file name, e.g. {@code credential.json}
 * @param mediaType e.g. {@code application/vc+jwt}
 * @param content the file itself
 * @param description what it is, for a reader who is shown a list of attachments
 * @param relationship what it is to the page (ISO 32000-2, AFRelationship)
 */
public record Attachment(String name, String mediaType, byte[] content, String description, Relationship relationship) {
    /** What an attached file is to the document (PDF/A-3, ISO 19005-3 clause 6.8). */
    public enum Relationship {
        SOURCE("Source"),
        DATA("Data"),
        ALTERNATIVE("Alternative"),
        SUPPLEMENT("Supplement"),
        UNSPECIFIED("Unspecified");

        private final String key;

        Relationship(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    public Attachment {
        if (name.isBlank() || mediaType.isBlank()) {
            throw new IllegalArgumentException("an attachment needs a name and a media type");
        }
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
