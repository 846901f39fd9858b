package care.training.certification.verification;

import care.training.certification.signing.SignatureBasis;
import care.training.certification.signing.SignatureContents;
import care.training.certification.signing.TimeStamps;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * A time stamp that its maker signed and that somebody believed vouches for.
 *
 * @param at the time it states
 * @param maker the certificate of the authority that made it
 * @param basis the algorithms it rests on
 */
record ProofOfTime(Instant at, X509Certificate maker, SignatureBasis basis) {
    /**
     * @param stored what the file with it says of makers of stamps
     * @throws GeneralSecurityException where it does not hold or nobody who is believed vouches for its maker
     */
    static ProofOfTime read(byte[] token, Trust trust, StoredStandings stored) throws GeneralSecurityException {
        X509Certificate maker = TimeStamps.signer(token);
        SignatureContents contents = SignatureContents.read(token);
        List<X509Certificate> path = trust.authorities()
                .path(maker, contents.certificates())
                .orElseThrow(() -> new GeneralSecurityException("nobody vouches for who made the time stamp"));
        Instant at = TimeStamps.time(token);
        if (!holds(maker, at) || stored.sayRevoked(path, at)) {
            throw new GeneralSecurityException("its maker's certificate did not hold when it was made");
        }
        return new ProofOfTime(at, maker, contents.basis());
    }

    static boolean holds(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }
}
