package care.training.certification.signing;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/**
 * Whether a certificate stands, asked of its authority by OCSP, or where nobody answers that, read from its list (CRL). What was
 * said is used for a while, so that a batch does not ask for every file; of whoever signs only for {@link #SIGNER_KEPT}.
 */
public final class Standings {
    private static final System.Logger LOG = System.getLogger(Standings.class.getName());

    /** Of time stamp authorities and of authorities: short against the hours that a revocation takes to be known. */
    static final Duration KEPT = Duration.ofMinutes(10);

    /**
     * So long may a key go on signing that was revoked, and so seldom is a responder asked over the network while sixty certificates
     * are signed a second.
     */
    static final Duration SIGNER_KEPT = Duration.ofSeconds(5);

    /** Of whoever signs where only the list is there: it is made anew every few hours, and a responder may hang meanwhile. */
    static final Duration SIGNER_LISTED_KEPT = Duration.ofMinutes(1);

    /** That nobody answered, or that it is revoked: many files may rest on that certificate, and all are tried in a row. */
    static final Duration REFUSAL_KEPT = Duration.ofSeconds(5);

    private final Function<X509Certificate, Optional<Authority>> responders;
    private final Function<X509Certificate, Optional<PublishedList>> lists;
    private final Clock clock;
    private final Map<X509Certificate, Asked> asked = new ConcurrentHashMap<>();

    /**
     * What came of a question.
     *
     * @param standing null where the certificate may not be used
     * @param refusal why not; else null
     */
    private record Asked(Standing standing, ProblemCode refusal, Instant at) {
        boolean counts(Instant now, boolean signs) {
            return !at.isAfter(now) && at.plus(kept(signs)).isAfter(now) && (standing == null || standing.covers(now));
        }

        private Duration kept(boolean signs) {
            if (standing == null) {
                return REFUSAL_KEPT;
            } else if (!signs) {
                return KEPT;
            }
            return standing.kind() == Standing.Kind.LIST ? SIGNER_LISTED_KEPT : SIGNER_KEPT;
        }
    }

    /**
     * @param responders whom to ask about a certificate; empty where nobody is known
     * @param lists where its authority's list is; empty where none is known
     */
    public Standings(
            Function<X509Certificate, Optional<Authority>> responders,
            Function<X509Certificate, Optional<PublishedList>> lists,
            Clock clock) {
        this.responders = responders;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * What is known of the certificate of somebody who vouches for others. Problems: REVOCATION_UNAVAILABLE where nobody
     * answers in a way that can be used, its cause in the log; SIGNER_REVOKED where it was revoked.
     */
    public Standing require(X509Certificate certificate, X509Certificate authority) {
        return require(certificate, authority, false);
    }

    /** The same of a certificate whose key signs now: what it signs within moments of its end is all that it may. */
    public Standing requireSigner(X509Certificate certificate, X509Certificate authority) {
        return require(certificate, authority, true);
    }

    private Standing require(X509Certificate certificate, X509Certificate authority, boolean signs) {
        Instant now = clock.instant();
        Asked known = asked.get(certificate);
        if (known == null || !known.counts(now, signs)) {
            known = answer(certificate, authority, now);
            asked.put(certificate, known);
        }
        if (known.refusal() != null) {
            throw new Problem(known.refusal());
        }
        return known.standing();
    }

    private Asked answer(X509Certificate certificate, X509Certificate authority, Instant now) {
        Optional<Standing> standing = ask(certificate, authority);
        if (standing.isEmpty()) {
            // those who wait for no answer wait long
            return new Asked(null, ProblemCode.REVOCATION_UNAVAILABLE, clock.instant());
        } else if (standing.get().isRevoked()) {
            LOG.log(System.Logger.Level.ERROR, "revoked on " + standing.get().revokedAt() + ": " + name(certificate));
            return new Asked(null, ProblemCode.SIGNER_REVOKED, now);
        }
        return new Asked(standing.get(), null, now);
    }

    /** By OCSP first: it is fresher, and takes less room in a file. */
    private Optional<Standing> ask(X509Certificate certificate, X509Certificate authority) {
        try {
            return Optional.of(answered(certificate, authority));
        } catch (IOException | GeneralSecurityException noAnswer) {
            try {
                Standing listed = listed(certificate, authority);
                LOG.log(
                        System.Logger.Level.INFO,
                        "by list, since nobody answered: {0}: {1}",
                        name(certificate),
                        noAnswer.getMessage());
                return Optional.of(listed);
            } catch (IOException | GeneralSecurityException noList) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "no proof that a certificate stands: by OCSP " + noAnswer + "; by CRL " + noList);
                return Optional.empty();
            }
        }
    }

    private Standing answered(X509Certificate certificate, X509Certificate authority)
            throws IOException, GeneralSecurityException {
        Authority responder = responders
                .apply(certificate)
                .orElseThrow(() -> new IOException("no OCSP responder is known of " + name(certificate)));
        return fresh(Standing.read(responder.ask(request(certificate, authority)), certificate, authority));
    }

    private Standing listed(X509Certificate certificate, X509Certificate authority)
            throws IOException, GeneralSecurityException {
        PublishedList list = lists.apply(certificate)
                .orElseThrow(() -> new IOException("no revocation list is known of " + name(certificate)));
        return fresh(Standing.readList(list.fetch(), certificate, authority));
    }

    private Standing fresh(Standing standing) throws GeneralSecurityException {
        Instant now = clock.instant();
        if (!standing.covers(now) || standing.isAhead(now)) {
            throw new GeneralSecurityException("said on %s, next on %s, while the clock says %s"
                    .formatted(standing.thisUpdate(), standing.nextUpdate(), now));
        }
        return standing;
    }

    private static byte[] request(X509Certificate certificate, X509Certificate authority)
            throws GeneralSecurityException, IOException {
        try {
            DigestCalculator sha1 = new BcDigestCalculatorProvider().get(CertificateID.HASH_SHA1);
            CertificateID id =
                    new CertificateID(sha1, new JcaX509CertificateHolder(authority), certificate.getSerialNumber());
            return new OCSPReqBuilder().addRequest(id).build().getEncoded();
        } catch (OCSPException | OperatorCreationException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    /** The responder that a certificate names (authority information access, RFC 5280 4.2.2.1). */
    static Optional<URI> named(X509Certificate certificate) {
        try {
            X509CertificateHolder holder = new JcaX509CertificateHolder(certificate);
            AuthorityInformationAccess access = AuthorityInformationAccess.fromExtensions(holder.getExtensions());
            if (access == null) {
                return Optional.empty();
            }
            for (AccessDescription description : access.getAccessDescriptions()) {
                GeneralName place = description.getAccessLocation();
                if (AccessDescription.id_ad_ocsp.equals(description.getAccessMethod())
                        && place.getTagNo() == GeneralName.uniformResourceIdentifier) {
                    return Optional.of(URI.create(
                            ASN1IA5String.getInstance(place.getName()).getString()));
                }
            }
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String name(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }
}
