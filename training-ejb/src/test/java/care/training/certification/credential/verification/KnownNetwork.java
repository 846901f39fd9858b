package care.training.certification.credential.verification;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A network of a few documents. */
final class KnownNetwork implements Network {
    private final boolean allowed;
    private final Map<String, byte[]> documents = new HashMap<>();

    private KnownNetwork(boolean allowed) {
        this.allowed = allowed;
    }

    static KnownNetwork on() {
        return new KnownNetwork(true);
    }

    static KnownNetwork off() {
        return new KnownNetwork(false);
    }

    KnownNetwork with(String address, byte[] document) {
        documents.put(address, document);
        return this;
    }

    @Override
    public boolean isAllowed() {
        return allowed;
    }

    @Override
    public Optional<byte[]> fetch(URI address) {
        if (!allowed) {
            throw new AssertionError("asked for " + address + " although that is switched off");
        }
        return Optional.ofNullable(documents.get(address.toString()));
    }
}
