package care.training.certification.signing;

import java.io.IOException;

/** Where an authority publishes which of its certificates it revoked (CRL, RFC 5280). */
@FunctionalInterface
public interface PublishedList {
    /**
     * @return the list in DER
     * @throws IOException where there is none
     */
    byte[] fetch() throws IOException;
}
