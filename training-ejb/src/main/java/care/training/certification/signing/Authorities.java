package care.training.certification.signing;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The authorities that signatures rest on. In production the time stamp authority is the setting {@code training.tsa.url};
 * whether a certificate stands is asked where the certificate itself says, or at {@code training.ocsp.url}; where nobody answers,
 * its authority's list is read, where the certificate says, or at {@code training.crl.url}. In the demo all are inside the
 * application, with the keys of {@code training.demo.authority}, and answer others over HTTP too.
 */
@ApplicationScoped
public class Authorities {
    private static final System.Logger LOG = System.getLogger(Authorities.class.getName());
    private static final String DEMO_PASSWORD = "demo";

    @Inject
    private AlgorithmRules algorithms;

    @Inject
    private Clock clock;

    private OwnAuthority own;
    private TimeStamps timeStamps;
    private Standings standings;
    private TrustedAuthorities trusted;

    @PostConstruct
    void find() {
        own = Settings.isDemo() ? ownAuthority() : null;
        timeStamps = new TimeStamps(stamper(), algorithms, clock);
        standings = new Standings(this::responder, this::list, clock);
        trusted = Settings.find("training.signature.trust")
                .map(Authorities::read)
                .orElseGet(() -> new TrustedAuthorities(List.of()));
    }

    public TimeStamps timeStamps() {
        return timeStamps;
    }

    public Standings standings() {
        return standings;
    }

    /** Those of the setting {@code training.signature.trust}; none where it is not set. */
    public TrustedAuthorities trusted() {
        return trusted;
    }

    /** The demo's own. Problems: NOT_FOUND outside the demo. */
    public OwnAuthority own() {
        if (own == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return own;
    }

    private OwnAuthority ownAuthority() {
        try {
            return OwnAuthority.read(Path.of(Settings.get("training.demo.authority")), DEMO_PASSWORD, clock);
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException("the keys of the demo's authority cannot be read", broken);
        }
    }

    private Authority stamper() {
        Optional<String> address = Settings.find("training.tsa.url");
        if (address.isPresent()) {
            return new HttpAuthority(URI.create(address.get()), HttpAuthority.TIME_STAMP);
        }
        if (own != null) {
            return own::timeStamp;
        }
        return request -> {
            throw new IOException("setting training.tsa.url has no value: nobody is there to stamp the time");
        };
    }

    private Optional<Authority> responder(X509Certificate certificate) {
        Optional<String> address = Settings.find("training.ocsp.url");
        if (address.isEmpty() && own != null) {
            return Optional.of(own::standing);
        }
        return address.map(URI::create)
                .or(() -> Standings.named(certificate))
                .map(place -> new HttpAuthority(place, HttpAuthority.OCSP));
    }

    private Optional<PublishedList> list(X509Certificate certificate) {
        Optional<String> address = Settings.find("training.crl.url");
        if (address.isEmpty() && own != null) {
            return Optional.of(own::list);
        }
        return address.map(URI::create)
                .or(() -> RevocationList.named(certificate))
                .map(HttpAuthority::list);
    }

    private static TrustedAuthorities read(String file) {
        try {
            return TrustedAuthorities.read(Path.of(file));
        } catch (IOException | GeneralSecurityException broken) {
            LOG.log(System.Logger.Level.ERROR, "setting training.signature.trust: " + file + " holds no certificates");
            throw new IllegalStateException("the trusted authorities cannot be read from " + file, broken);
        }
    }
}
