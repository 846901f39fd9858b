package care.training.certification.document;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The issuer's key: the PKCS#12 file, password and alias that the settings {@code training.issuer.keystore}, {@code
 * .password} and {@code .alias} name. It is read when first needed, and again after a failure, so that a key put right
 * needs no restart.
 */
@ApplicationScoped
public class IssuerKeys {
    private static final System.Logger LOG = System.getLogger(IssuerKeys.class.getName());
    private static final String DEFAULT_ALIAS = "issuer";

    private volatile IssuerKey current;

    /** The key to sign with now. Problems: SIGNING_UNAVAILABLE, its cause in the log. */
    public IssuerKey current() {
        IssuerKey key = current;
        if (key == null) {
            key = read();
            current = key;
        }
        return key;
    }

    private static IssuerKey read() {
        try {
            return IssuerKey.read(
                    Path.of(Settings.get("training.issuer.keystore")),
                    Settings.get("training.issuer.password"),
                    Settings.find("training.issuer.alias").orElse(DEFAULT_ALIAS),
                    Settings.isDemo());
        } catch (IOException | GeneralSecurityException | IllegalStateException unusable) {
            LOG.log(System.Logger.Level.ERROR, "the issuer's key cannot be used: " + unusable.getMessage());
            throw new Problem(ProblemCode.SIGNING_UNAVAILABLE);
        }
    }
}
