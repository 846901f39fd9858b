package care.training.certification.document;

import care.training.kernel.Signatures;
import com.nimbusds.jose.jwk.Curve;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Where an issuer's keys are kept: a PKCS#12 file, or a token that never gives them out (PKCS#11). */
final class Keystore {
    /** Before the path of the file that describes a token to the JDK (SunPKCS11: name, library, slot). */
    private static final String TOKEN = "pkcs11:";

    /** What the subject of the demo's key says, so that nobody takes it for anybody's. */
    private static final String DEMO = "DEMO ONLY";

    private Keystore() {}

    /** When the keystore's file, or the one that describes the token, was last changed. */
    static Instant changed(String place) throws IOException {
        return Files.getLastModifiedTime(file(place)).toInstant();
    }

    /**
     * The keys in a keystore.
     *
     * @param place path of a PKCS#12 file, or {@code pkcs11:} and the path of a token's description
     * @param password of the file, or the token's PIN
     * @param alias the only entry that counts; empty where all do
     * @param demoAllowed whether a key that says it is the demo's may be used
     * @return never empty
     * @throws GeneralSecurityException where password or alias is wrong or a key must not be used
     */
    static List<IssuerKey> read(String place, String password, Optional<String> alias, boolean demoAllowed)
            throws GeneralSecurityException, IOException {
        Provider provider = place.startsWith(TOKEN) ? token(file(place)) : Signatures.PROVIDER;
        KeyStore store = open(place, password, provider);
        List<IssuerKey> keys = new ArrayList<>();
        for (String entry : alias.map(List::of).orElseGet(() -> entries(store))) {
            keys.add(key(store, place, password, entry, provider, demoAllowed));
        }
        if (keys.isEmpty()) {
            throw new GeneralSecurityException(place + " has no signing key");
        }
        return List.copyOf(keys);
    }

    private static Path file(String place) {
        return Path.of(place.startsWith(TOKEN) ? place.substring(TOKEN.length()) : place);
    }

    private static Provider token(Path description) throws GeneralSecurityException {
        Provider module = Security.getProvider("SunPKCS11");
        if (module == null) {
            throw new GeneralSecurityException("this JDK has no SunPKCS11, which tokens need");
        }
        try {
            return module.configure(description.toString());
        } catch (RuntimeException unusable) {
            throw new GeneralSecurityException("the token of " + description + " cannot be used", unusable);
        }
    }

    private static KeyStore open(String place, String password, Provider provider)
            throws GeneralSecurityException, IOException {
        if (place.startsWith(TOKEN)) {
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, password.toCharArray());
            return store;
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file(place))) {
            store.load(content, password.toCharArray());
        }
        return store;
    }

    private static List<String> entries(KeyStore store) {
        try {
            return Collections.list(store.aliases());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a keystore that is open must tell its entries", impossible);
        }
    }

    private static IssuerKey key(
            KeyStore store, String place, String password, String alias, Provider provider, boolean demoAllowed)
            throws GeneralSecurityException {
        Certificate[] chain = store.getCertificateChain(alias);
        if (chain == null || !(store.getKey(alias, password.toCharArray()) instanceof PrivateKey key)) {
            throw new GeneralSecurityException(place + " has no signing key under the alias " + alias);
        }
        if (!(chain[0].getPublicKey() instanceof ECPublicKey own)
                || !Curve.P_256.equals(Curve.forECParameterSpec(own.getParams()))) {
            throw new GeneralSecurityException(place + " must hold an EC key on the curve P-256");
        }
        IssuerKey issuer = new IssuerKey(key, Arrays.copyOf(chain, chain.length, X509Certificate[].class), provider);
        if (!demoAllowed && issuer.subject().contains(DEMO)) {
            throw new GeneralSecurityException(place + " is the demo's key, which signs nothing outside the demo");
        }
        return issuer;
    }
}
