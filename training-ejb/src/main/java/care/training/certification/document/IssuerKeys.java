package care.training.certification.document;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import care.training.kernel.SocialCreditCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The keys that certificates are signed with. The platform's own issuer has the settings {@code training.issuer.keystore},
 * {@code .password} and {@code .alias}; a further one has the same with its credit code, {@code
 * training.issuer.<code>.keystore}, and without them is signed for by the platform's own. A keystore is a PKCS#12 file, or a
 * token: {@code pkcs11:} and the file that describes it to the JDK.
 *
 * <p>Where no alias is set every entry counts, and the one signs whose certificate began last: so a new key is put beside the
 * old one before its day, takes over on it without a restart, and both go on being known. A keystore is read when first
 * needed, again when its file has changed, and again after a failure.
 */
@ApplicationScoped
public class IssuerKeys {
    private static final System.Logger LOG = System.getLogger(IssuerKeys.class.getName());
    private static final String PREFIX = "training.issuer.";

    @Inject
    private Clock clock;

    private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();

    /** A keystore's keys, and when its file was last changed. */
    private record Loaded(List<IssuerKey> keys, Instant changed) {}

    protected IssuerKeys() {}

    IssuerKeys(Clock clock) {
        this.clock = clock;
    }

    /** The platform's own key to sign with now. Problems: SIGNING_UNAVAILABLE, its cause in the log. */
    public IssuerKey current() {
        return signing(all(PREFIX));
    }

    /** The key that signs for {@code issuer} now. Problems: SIGNING_UNAVAILABLE, its cause in the log. */
    public IssuerKey current(SocialCreditCode issuer) {
        return signing(all(prefix(issuer)));
    }

    /** Every key of the platform's own issuer, whether it signs yet, still or no more. Problems: SIGNING_UNAVAILABLE. */
    public List<IssuerKey> all() {
        return all(PREFIX);
    }

    /** Every key of {@code issuer}, whether it signs yet, still or no more. Problems: SIGNING_UNAVAILABLE. */
    public List<IssuerKey> all(SocialCreditCode issuer) {
        return all(prefix(issuer));
    }

    /**
     * Every key of the platform's own issuer and of {@code bodies}, also of those that have not signed anything yet. A keystore
     * that cannot be used leaves its own keys out and no others.
     */
    public List<IssuerKey> everybodys(Collection<SocialCreditCode> bodies) {
        return Stream.concat(Stream.of(PREFIX), bodies.stream().map(IssuerKeys::prefix))
                .distinct()
                .flatMap(this::usable)
                .toList();
    }

    private Stream<IssuerKey> usable(String prefix) {
        try {
            return all(prefix).stream();
        } catch (Problem signingUnavailable) {
            // its cause is in the log
            return Stream.empty();
        }
    }

    private static String prefix(SocialCreditCode issuer) {
        String own = PREFIX + issuer.value() + ".";
        return Settings.find(own + "keystore").isPresent() ? own : PREFIX;
    }

    private IssuerKey signing(List<IssuerKey> keys) {
        Instant now = clock.instant();
        return keys.stream()
                .filter(key -> key.isValid(now))
                .max(Comparator.comparing(IssuerKey::validFrom))
                .orElseThrow(() -> {
                    LOG.log(System.Logger.Level.ERROR, "none of the issuer's certificates holds on " + now);
                    return new Problem(ProblemCode.SIGNING_UNAVAILABLE);
                });
    }

    private List<IssuerKey> all(String prefix) {
        try {
            String place = Settings.get(prefix + "keystore");
            Instant changed = Keystore.changed(place);
            Loaded before = loaded.get(prefix);
            if (before == null || !before.changed().equals(changed)) {
                before = new Loaded(read(prefix, place), changed);
                loaded.put(prefix, before);
            }
            return before.keys();
        } catch (IOException | GeneralSecurityException | IllegalStateException unusable) {
            LOG.log(System.Logger.Level.ERROR, "the issuer's key cannot be used: " + unusable.getMessage());
            throw new Problem(ProblemCode.SIGNING_UNAVAILABLE);
        }
    }

    private static List<IssuerKey> read(String prefix, String place) throws IOException, GeneralSecurityException {
        return Keystore.read(
                place, Settings.get(prefix + "password"), Settings.find(prefix + "alias"), Settings.isDemo());
    }
}
