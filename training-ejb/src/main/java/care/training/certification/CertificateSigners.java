package care.training.certification;

import care.training.certification.document.IssuerKey;
import care.training.certification.document.IssuerKeys;
import care.training.certification.signing.Authorities;
import care.training.certification.signing.TrustedAuthorities;
import care.training.kernel.SocialCreditCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whoever signs, or has signed, certificates of this platform: a signature is pinned to one of these. */
@ApplicationScoped
public class CertificateSigners {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private IssuerKeys keys;

    @Inject
    private Authorities authorities;

    /**
     * Fingerprint to distinguished name: of all that were used before, and of the present keys of every body that was selected
     * to certify, also before its first certificate.
     */
    public Map<String, String> known() {
        Map<String, String> signers = new HashMap<>();
        List<?> used = database.createNativeQuery("select fingerprint, subject from certificate_signer")
                .getResultList();
        used.stream().map(Object[].class::cast).forEach(row -> signers.put((String) row[0], (String) row[1]));
        keys.everybodys(bodies()).forEach(key -> signers.put(key.fingerprint(), key.subject()));
        return signers;
    }

    private List<SocialCreditCode> bodies() {
        List<?> codes = database.createNativeQuery("select distinct credit_code from selection_record", String.class)
                .getResultList();
        return codes.stream().map(code -> new SocialCreditCode((String) code)).toList();
    }

    /** Who is believed on time stamps and on the standing of signers. */
    public TrustedAuthorities authorities() {
        return authorities.trusted();
    }

    /** Keeps the certificate of a signer, so that what it signed can be verified when another key signs. */
    public void keep(X509Certificate signer, Instant now) {
        try {
            database.createNativeQuery("""
                            insert into certificate_signer (fingerprint, subject, certificate, first_used_at)
                            values (:fingerprint, :subject, :certificate, :now) on conflict do nothing""")
                    .setParameter("fingerprint", IssuerKey.fingerprint(signer))
                    .setParameter("subject", signer.getSubjectX500Principal().getName())
                    .setParameter("certificate", signer.getEncoded())
                    .setParameter("now", now)
                    .executeUpdate();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
