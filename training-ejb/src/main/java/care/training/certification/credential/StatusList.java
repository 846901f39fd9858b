package care.training.certification.credential;

import java.time.Instant;

/**
 * A signed status list, to be given to anybody.
 *
 * @param document the credential with its proof, UTF-8
 * @param token the same as JSON Web Token
 * @param tag what changes when the list does: an entity tag without quotes
 * @param readAt when it was read from the database
 */
public record StatusList(byte[] document, byte[] token, String tag, Instant readAt) {
    public StatusList {
        document = document.clone();
        token = token.clone();
    }

    @Override
    public byte[] document() {
        return document.clone();
    }

    @Override
    public byte[] token() {
        return token.clone();
    }
}
