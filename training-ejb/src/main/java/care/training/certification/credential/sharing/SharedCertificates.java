package care.training.certification.credential.sharing;

import care.training.certification.Certificate;
import care.training.certification.StandingSuspensions;
import care.training.certification.validity.CertificateEnds;
import care.training.kernel.Languages;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Public: what a holder shows by a link. */
@Stateless
@PermitAll
public class SharedCertificates {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private CertificateEnds ends;

    @Inject
    private StandingSuspensions suspensions;

    @Inject
    private Clock clock;

    /**
     * The certificate that the link shows, with a note of when and from roughly where it was opened. Problems:
     * LINK_NOT_OPEN where there is no such link, it has ended, or it was withdrawn.
     *
     * @param origin of {@link CoarseOrigin}
     */
    public SharedCertificate open(String token, String origin) {
        Instant now = clock.instant();
        Object[] share = find(token, now);
        database.createNativeQuery(
                        "insert into certificate_share_opening (share_id, opened_at, origin) values (:id, :now, :origin)")
                .setParameter("id", share[0])
                .setParameter("now", now)
                .setParameter("origin", origin)
                .executeUpdate();
        Certificate certificate = database.find(Certificate.class, (UUID) share[1]);
        LocalDate validUntil = ends.of(certificate).orElse(null);
        return new SharedCertificate(
                certificate.number().value(),
                certificate.holderName(),
                certificate.occupationName(Languages.CHINESE),
                certificate.occupationName(Languages.ENGLISH),
                certificate.level(),
                certificate.issuedOn(),
                certificate.issuerName(Languages.CHINESE),
                certificate.issuerName(Languages.ENGLISH),
                certificate.status(),
                certificate.statusSince(),
                validUntil,
                validUntil != null && LocalDate.now(clock).isAfter(validUntil),
                suspensions.of(certificate.id()).orElse(null),
                (Instant) share[2]);
    }

    private Object[] find(String token, Instant now) {
        if (!LinkToken.isOne(token)) {
            throw new Problem(ProblemCode.LINK_NOT_OPEN);
        }
        List<?> rows = database.createNativeQuery("""
                        select id, certificate_id, ends_at from certificate_share
                        where token_digest = :digest and withdrawn_at is null and ends_at > :now""")
                .setParameter("digest", new LinkToken(token).digest())
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.LINK_NOT_OPEN));
    }
}
