package care.training.kernel;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.conscrypt.Conscrypt;

/**
 * Who computes our own ECDSA signatures. Every check, every receipt and every certificate carries one, and on the JDKs that
 * this runs on their own provider takes milliseconds for it: BoringSSL (by Conscrypt) takes a tenth of what Bouncy Castle
 * does, and where it has no library for this machine, Bouncy Castle is the next best. The provider is not registered, so
 * nothing else changes by it.
 */
public final class Signatures {
    /** For ECDSA on P-256 with SHA-256, made or verified. */
    public static final Provider PROVIDER =
            Conscrypt.isAvailable() ? Conscrypt.newProviderBuilder().build() : new BouncyCastleProvider();

    private Signatures() {}
}
