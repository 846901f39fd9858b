package care.training.certification.credential.verification;

import java.net.URI;
import java.util.Optional;

/** Where the documents of other issuers come from. */
interface Network {
    /** Whether anything is asked for at all. */
    boolean isAllowed();

    /** What lies at {@code address}; empty where it cannot be had. */
    Optional<byte[]> fetch(URI address);
}
