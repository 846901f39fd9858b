package care.training.certification.document;

import care.training.certification.IssuingRules;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import care.training.kernel.SocialCreditCode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The visible seals of bodies that issue certificates, from {@code config/certificate}: {@code seal.png} is that of the
 * body that {@code issuing.yaml} names; any other has {@code seal-<credit code>.png}. Nobody's certificate bears the seal
 * of another.
 */
@ApplicationScoped
public class Seals {
    private static final System.Logger LOG = System.getLogger(Seals.class.getName());
    private static final String SHARED = "seal.png";

    @Inject
    private IssuingRules rules;

    private SocialCreditCode owner;
    private Path folder;
    private final Map<Path, SealPicture> read = new ConcurrentHashMap<>();

    protected Seals() {}

    /** @param owner whose seal {@code seal.png} is */
    Seals(SocialCreditCode owner, Path folder) {
        this.owner = owner;
        this.folder = folder;
    }

    @PostConstruct
    void load() {
        owner = rules.sealOf();
        folder = Settings.configFolder().resolve("certificate");
        platforms();
    }

    /** The seal of the platform's own issuer. */
    SealPicture platforms() {
        return picture(folder.resolve(SHARED));
    }

    /** A seal that is put there later is found without a restart. Problems: SEAL_MISSING, its file in the log. */
    SealPicture of(SocialCreditCode issuer) {
        Path file = file(issuer.value());
        if (!Files.exists(file)) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "there is no seal " + file + ": no certificate of " + issuer + " is issued");
            throw new Problem(ProblemCode.SEAL_MISSING);
        }
        return picture(file);
    }

    /** Throws {@link IllegalStateException}, naming the file, where a body has a key set and no seal. */
    void requireForKeys() {
        for (String code : Settings.between("training.issuer.", ".keystore")) {
            Path file = file(code);
            if (!Files.exists(file)) {
                throw new IllegalStateException("training.issuer." + code + ".keystore is set, but " + file
                        + " is missing: certificates of that body would have no seal");
            }
        }
    }

    private Path file(String code) {
        Path own = folder.resolve("seal-" + code + ".png");
        return Files.exists(own) || !owner.value().equals(code) ? own : folder.resolve(SHARED);
    }

    private SealPicture picture(Path file) {
        return read.computeIfAbsent(file, SealPicture::from);
    }
}
