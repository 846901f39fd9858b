package care.training.certification.credential.sharing;

import care.training.certification.Certificate;
import care.training.certification.OwnCertificates;
import care.training.certification.credential.Addresses;
import care.training.certification.credential.CredentialRules;
import care.training.kernel.FieldCipher;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.registry.OneAtATime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A holder's links to her certificates: made for some days, withdrawn when she likes, with who opened them when. */
@Stateless
@RolesAllowed(Roles.CAREGIVER)
public class Sharing {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private OwnCertificates own;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private CredentialRules rules;

    @Inject
    private FieldCipher cipher;

    @Inject
    private Clock clock;

    /** For how many days a link can be made to work. */
    public List<Integer> days() {
        return rules.sharingDays();
    }

    /** The links of an own certificate, the latest first. Problems: NOT_FOUND. */
    public Page<SharedLink> of(String number, int page, int size) {
        Certificate certificate = own.require(number);
        List<?> rows = database.createNativeQuery("""
                        select s.id, s.token_cipher, s.made_at, s.ends_at, s.withdrawn_at, count(o.share_id), max(o.opened_at)
                        from certificate_share s left join certificate_share_opening o
                            on o.share_id = s.id and o.opened_at > :kept
                        where s.certificate_id = :certificate group by s.id order by s.made_at desc, s.id""")
                .setParameter("certificate", certificate.id())
                .setParameter("kept", kept())
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        Number total = (Number)
                database.createNativeQuery("select count(*) from certificate_share where certificate_id = :certificate")
                        .setParameter("certificate", certificate.id())
                        .getSingleResult();
        Instant now = clock.instant();
        return new Page<>(
                rows.stream()
                        .map(Object[].class::cast)
                        .map(row -> link(row, certificate, now))
                        .toList(),
                total.longValue());
    }

    /**
     * A new link to an own certificate.
     *
     * @param days one of {@link #days()}
     */
    public SharedLink make(String number, int days) {
        if (!rules.sharingDays().contains(days)) {
            throw Problem.invalid("days", ProblemCode.UNKNOWN_VALUE, days, shown(rules.sharingDays()));
        }
        Certificate certificate = own.require(number);
        Instant now = clock.instant();
        // two at once must not both be the last that there may be
        oneAtATime.hold("certificate-share", certificate.id().toString());
        if (open(certificate, now) >= rules.openLinks()) {
            throw new Problem(ProblemCode.TOO_MANY_LINKS, rules.openLinks());
        }
        LinkToken token = LinkToken.random();
        SharedLink link =
                new SharedLink(UUID.randomUUID(), address(token), now, now.plus(Duration.ofDays(days)), null, 0, null);
        database.createNativeQuery("""
                        insert into certificate_share (id, certificate_id, token_digest, token_cipher, made_at, ends_at)
                        values (:id, :certificate, :digest, :cipher, :made, :ends)""")
                .setParameter("id", link.id())
                .setParameter("certificate", certificate.id())
                .setParameter("digest", token.digest())
                .setParameter("cipher", cipher.encrypt(token.value(), certificate.personId()))
                .setParameter("made", link.madeAt())
                .setParameter("ends", link.endsAt())
                .executeUpdate();
        return link;
    }

    /** Takes an own link back; one that was, or has ended, stays as it is. Problems: NOT_FOUND. */
    public void withdraw(String number, UUID link) {
        requireOf(number, link);
        database.createNativeQuery("""
                        update certificate_share set withdrawn_at = :now
                        where id = :id and withdrawn_at is null and ends_at > :now""")
                .setParameter("id", link)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** When and from roughly where an own link was opened, as long as that is kept, the latest first. Problems: NOT_FOUND. */
    public Page<LinkOpening> openings(String number, UUID link, int page, int size) {
        requireOf(number, link);
        List<?> rows = database.createNativeQuery("""
                        select opened_at, origin from certificate_share_opening
                        where share_id = :id and opened_at > :kept order by opened_at desc, id desc""")
                .setParameter("id", link)
                .setParameter("kept", kept())
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        Number total = (Number) database.createNativeQuery("select count(*) from certificate_share_opening"
                        + " where share_id = :id and opened_at > :kept")
                .setParameter("id", link)
                .setParameter("kept", kept())
                .getSingleResult();
        return new Page<>(
                rows.stream()
                        .map(Object[].class::cast)
                        .map(row -> new LinkOpening((Instant) row[0], (String) row[1]))
                        .toList(),
                total.longValue());
    }

    /** For how many days it is kept that a link was opened. */
    public long openingDays() {
        return rules.openingsKept().toDays();
    }

    /** What is older may still wait for the night in which it is deleted; nobody sees it. */
    private Instant kept() {
        return clock.instant().minus(rules.openingsKept());
    }

    private SharedLink link(Object[] row, Certificate certificate, Instant now) {
        Instant ends = (Instant) row[3];
        Instant withdrawn = (Instant) row[4];
        boolean open = withdrawn == null && ends.isAfter(now);
        return new SharedLink(
                (UUID) row[0],
                open ? address(new LinkToken(cipher.decrypt((byte[]) row[1], certificate.personId()))) : null,
                (Instant) row[2],
                ends,
                withdrawn,
                ((Number) row[5]).longValue(),
                (Instant) row[6]);
    }

    private long open(Certificate certificate, Instant now) {
        return ((Number) database.createNativeQuery("""
                                select count(*) from certificate_share
                                where certificate_id = :certificate and withdrawn_at is null and ends_at > :now""")
                        .setParameter("certificate", certificate.id())
                        .setParameter("now", now)
                        .getSingleResult())
                .longValue();
    }

    private void requireOf(String number, UUID link) {
        boolean found = !database.createNativeQuery(
                        "select 1 from certificate_share where id = :id and certificate_id = :certificate")
                .setParameter("id", link)
                .setParameter("certificate", own.require(number).id())
                .getResultList()
                .isEmpty();
        if (!found) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }

    private static String address(LinkToken token) {
        return Addresses.configured().base() + "/verify/shared?link=" + token.value();
    }

    private static String shown(List<Integer> days) {
        return days.toString().replaceAll("[\\[\\]]", "");
    }
}
