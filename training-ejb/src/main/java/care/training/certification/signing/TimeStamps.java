package care.training.certification.signing;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import com.itextpdf.commons.bouncycastle.tsp.AbstractTSPException;
import com.itextpdf.signatures.TSAClientBouncyCastle;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
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
 * Time stamps from an authority (RFC 3161), SHA-256. Each is looked at before it is used: that it is for what was asked and
 * that whoever it names as its maker signed it.
 */
public final class TimeStamps extends TSAClientBouncyCastle {
    private static final System.Logger LOG = System.getLogger(TimeStamps.class.getName());

    /** Room for a token with a chain of three certificates. */
    private static final int TOKEN_BYTES = 5_000;

    private final Authority authority;

    public TimeStamps(Authority authority) {
        super("", null, null, TOKEN_BYTES, "SHA-256");
        this.authority = authority;
    }

    @Override
    public int getTokenSizeEstimate() {
        return TOKEN_BYTES;
    }

    /** Problem TIME_STAMP_UNAVAILABLE, its cause in the log. */
    @Override
    public byte[] getTimeStampToken(byte[] imprint) {
        try {
            byte[] token = super.getTimeStampToken(imprint);
            signer(token);
            return token;
        } catch (IOException | AbstractTSPException | GeneralSecurityException | RuntimeException unavailable) {
            LOG.log(System.Logger.Level.ERROR, "no time stamp: " + unavailable);
            throw new Problem(ProblemCode.TIME_STAMP_UNAVAILABLE);
        }
    }

    @Override
    protected byte[] getTSAResponse(byte[] request) throws IOException {
        return authority.ask(request);
    }

    /**
     * The certificate of whoever made a time stamp.
     *
     * @throws GeneralSecurityException where the token is damaged or its maker did not sign it
     */
    public static X509Certificate signer(byte[] token) throws GeneralSecurityException {
        try {
            TimeStampToken stamp = new TimeStampToken(new CMSSignedData(token));
            Collection<?> makers = stamp.getCertificates().getMatches(stamp.getSID());
            X509CertificateHolder maker = makers.stream()
                    .map(X509CertificateHolder.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new GeneralSecurityException("a time stamp without its maker's certificate"));
            stamp.validate(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(Providers.BOUNCY_CASTLE)
                    .build(maker));
            return new JcaX509CertificateConverter().getCertificate(maker);
        } catch (TSPException | CMSException | IOException | OperatorCreationException damaged) {
            throw new GeneralSecurityException("the time stamp does not hold: " + damaged.getMessage(), damaged);
        }
    }
}
