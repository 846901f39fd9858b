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
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Time stamps from an authority (RFC 3161), SHA-256. Each is looked at before it is used: that it is for what was asked,
 * that whoever it names as its maker signed it, and that its time is the platform's.
 */
public final class TimeStamps extends TSAClientBouncyCastle {
    private static final System.Logger LOG = System.getLogger(TimeStamps.class.getName());

    /** Room for a token with a chain of three certificates. */
    private static final int TOKEN_BYTES = 5_000;

    /** More than two clocks that are set by the network differ by; whichever of them is wrong, nothing is signed. */
    private static final Duration DIFFER_BY = Duration.ofMinutes(5);

    private final Authority authority;
    private final Clock clock;

    public TimeStamps(Authority authority, Clock clock) {
        super("", null, null, TOKEN_BYTES, "SHA-256");
        this.authority = authority;
        this.clock = clock;
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
            requireOurTime(time(token));
            return token;
        } catch (Problem otherTime) {
            throw otherTime;
        } catch (IOException | AbstractTSPException | GeneralSecurityException | RuntimeException unavailable) {
            LOG.log(System.Logger.Level.ERROR, "no time stamp: " + unavailable);
            throw new Problem(ProblemCode.TIME_STAMP_UNAVAILABLE);
        }
    }

    private void requireOurTime(Instant stamped) {
        Instant now = clock.instant();
        if (Duration.between(stamped, now).abs().compareTo(DIFFER_BY) > 0) {
            LOG.log(System.Logger.Level.ERROR, "a time stamp of {0}, while the clock says {1}", stamped, now);
            throw new Problem(ProblemCode.CLOCK_DOUBTFUL);
        }
    }

    /** The JDK's own, which the processor's instructions for SHA-256 do. */
    @Override
    public MessageDigest getMessageDigest() throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256");
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
