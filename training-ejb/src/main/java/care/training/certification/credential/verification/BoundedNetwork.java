package care.training.certification.credential.verification;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What one verification may ask of the network: each document once, and no more than a few, whatever is handed in. */
final class BoundedNetwork implements Network {
    /** The issuer's keys, and a list for each purpose with room for one that lies elsewhere. */
    static final int MOST_DOCUMENTS = 4;

    private final Network network;
    private final Map<URI, Optional<byte[]>> fetched = new HashMap<>();

    BoundedNetwork(Network network) {
        this.network = network;
    }

    @Override
    public boolean isAllowed() {
        return network.isAllowed();
    }

    @Override
    public Optional<byte[]> fetch(URI address) {
        Optional<byte[]> known = fetched.get(address);
        if (known == null) {
            known = fetched.size() < MOST_DOCUMENTS ? network.fetch(address) : Optional.empty();
            fetched.put(address, known);
        }
        return known;
    }
}
