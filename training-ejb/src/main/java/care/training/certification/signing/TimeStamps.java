package care.training.certification.signing;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import com.itextpdf.commons.bouncycastle.tsp.AbstractTSPException;
import com.itextpdf.signatures.TSAClientBouncyCastle;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Time stamps from an authority (RFC 3161), by the digest that is set. Each is looked at before it is used: that it is for what was
 * asked, that whoever it names as its maker signed it, that its algorithms are still trusted, and that its time is the platform's.
 */
public final class TimeStamps extends TSAClientBouncyCastle {
    private static final System.Logger LOG = System.getLogger(TimeStamps.class.getName());

    /** Room for a token with a chain of three certificates. */
    private static final int TOKEN_BYTES = 5_000;

    /** More than two clocks that are set by the network differ by; whichever of them is wrong, nothing is signed. */
    static final Duration DIFFER_BY = Duration.ofMinutes(5);

    /** What the library knows how to ask by. */
    private static final Set<String> DIGESTS = Set.of("SHA-256", "SHA-384", "SHA-512");

    private final Authority authority;
    private final AlgorithmRules algorithms;
    private final Clock clock;

    public TimeStamps(Authority authority, AlgorithmRules algorithms, Clock clock) {
        super("", null, null, TOKEN_BYTES, algorithms.stampDigest());
        this.authority = authority;
        this.algorithms = algorithms;
        this.clock = clock;
    }

    static boolean canAskBy(String digest) {
        return DIGESTS.contains(digest);
    }

    @Override
    public int getTokenSizeEstimate() {
        return TOKEN_BYTES;
    }

    /** Problems, their cause in the log: TIME_STAMP_UNAVAILABLE; CLOCK_DOUBTFUL where the stamp's time is far from the clock's. */
    @Override
    public byte[] getTimeStampToken(byte[] imprint) {
        try {
            byte[] token = super.getTimeStampToken(imprint);
            signer(token);
            requireTrusted(SignatureContents.read(token).basis());
            requireOurTime(time(token));
            return token;
        } catch (Problem otherTime) {
            throw otherTime;
        } catch (IOException | AbstractTSPException | GeneralSecurityException | RuntimeException unavailable) {
            LOG.log(System.Logger.Level.ERROR, "no time stamp: " + unavailable);
            throw new Problem(ProblemCode.TIME_STAMP_UNAVAILABLE);
        }
    }

    private void requireTrusted(SignatureBasis basis) throws GeneralSecurityException {
        AlgorithmRules.End first = algorithms.endOf(basis);
        if (first.isOver(clock.instant())) {
            throw new GeneralSecurityException(
                    "it rests on " + first.algorithm() + ", which is trusted no more: see algorithms.yaml");
        }
    }

    private void requireOurTime(Instant stamped) {
        Instant now = clock.instant();
        if (Duration.between(stamped, now).abs().compareTo(DIFFER_BY) > 0) {
            LOG.log(System.Logger.Level.ERROR, "a time stamp of {0}, while the clock says {1}", stamped, now);
            throw new Problem(ProblemCode.CLOCK_DOUBTFUL);
        }
    }

    /** The JDK's own, which the processor's instructions do. */
    @Override
    public MessageDigest getMessageDigest() throws GeneralSecurityException {
        return MessageDigest.getInstance(algorithms.stampDigest());
    }

    @Override
    protected byte[] getTSAResponse(byte[] request) throws IOException {
        return authority.ask(request);
    }

    /**
     * The moment that a time stamp vouches for.
     *
     * @throws GeneralSecurityException where the token is damaged
     */
    public static Instant time(byte[] token) throws GeneralSecurityException {
        return read(token).getTimeStampInfo().getGenTime().toInstant();
    }

    private static TimeStampToken read(byte[] token) throws GeneralSecurityException {
        try {
            return new TimeStampToken(new CMSSignedData(token));
        } catch (TSPException | CMSException | IOException damaged) {
            throw new GeneralSecurityException("the time stamp cannot be read: " + damaged.getMessage(), damaged);
        }
    }

    /**
     * The certificate of whoever made a time stamp.
     *
     * @throws GeneralSecurityException where the token is damaged or its maker did not sign it
     */
    public static X509Certificate signer(byte[] token) throws GeneralSecurityException {
        try {
            TimeStampToken stamp = read(token);
            Collection<?> makers = stamp.getCertificates().getMatches(stamp.getSID());
            X509CertificateHolder maker = makers.stream()
                    .map(X509CertificateHolder.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new GeneralSecurityException("a time stamp without its maker's certificate"));
            stamp.validate(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(Providers.BOUNCY_CASTLE)
                    .build(maker));
            return new JcaX509CertificateConverter().getCertificate(maker);
        } catch (TSPException | OperatorCreationException damaged) {
            throw new GeneralSecurityException("the time stamp does not hold: " + damaged.getMessage(), damaged);
        }
    }
}
