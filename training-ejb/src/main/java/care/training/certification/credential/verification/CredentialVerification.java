package care.training.certification.credential.verification;

import care.training.certification.credential.Addresses;
import care.training.certification.credential.CredentialKeys;
import care.training.certification.credential.StatusLists;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;

/**
 * Public: verifies a credential, whoever issued it, handed in as JSON, as token, or inside a picture. No transaction is
 * open while the network is asked.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CredentialVerification {
    /** In megabytes of 2^20 bytes; a picture has some 100 kB, a credential 5. */
    public static final int LARGEST_MB = 5;

    @Inject
    private CredentialKeys keys;

    @Inject
    private StatusLists statusLists;

    @Inject
    private FewVerifications few;

    @Inject
    private ForeignDocuments network;

    @Inject
    private Clock clock;

    /**
     * Problems: BODY_TOO_LARGE over {@value #LARGEST_MB} MB; TOO_MANY_VERIFICATIONS with the seconds to wait. Whatever else is
     * wrong is a finding.
     *
     * @param address of whoever asks, in the network
     */
    public CredentialAnswer verify(InputStream body, String address) {
        few.require(address);
        byte[] content = read(body);
        return new Verifier(
                        Addresses.configured(), keys, id -> statusLists.get(id).document(), network, clock.instant())
                .verify(content);
    }

    private static byte[] read(InputStream body) {
        int largest = LARGEST_MB * 1024 * 1024;
        try {
            byte[] content = body.readNBytes(largest + 1);
            if (content.length > largest) {
                throw new Problem(ProblemCode.BODY_TOO_LARGE, LARGEST_MB);
            }
            return content;
        } catch (IOException brokenOff) {
            throw new UncheckedIOException("the credential did not arrive", brokenOff);
        }
    }
}
