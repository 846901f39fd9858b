package care.training.registry.organization;

import care.training.kernel.Page;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.ledger.ExportSigner;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Stars and inclusive demonstrations, for the platform that exchanges them with penalties: the joint incentives. */
@Stateless
@RolesAllowed(Roles.REGULATOR)
public class Honours {
    private static final String CHANGED =
            " from organization_status s join organization o on o.credit_code = s.credit_code"
                    + " where s.kind in ('STAR', 'INCLUSIVE') and greatest(s.recorded_at, s.ended_at) >= :since";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private ExportSigner signer;

    @Inject
    private Clock clock;

    /** What was awarded, or said to end, at {@code since} or later, in the order in which it was. */
    public Page<Honour> changedSince(Instant since, int page, int size) {
        LocalDate today = LocalDate.now(clock);
        List<?> rows = database.createNativeQuery(
                        "select s.id, s.credit_code, o.name, s.kind, s.stars, s.valid_from, s.valid_to, s.document,"
                                + " greatest(s.recorded_at, s.ended_at)" + CHANGED
                                + " order by greatest(s.recorded_at, s.ended_at), s.id")
                .setParameter("since", since)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        Number total = (Number) database.createNativeQuery("select count(*)" + CHANGED, Long.class)
                .setParameter("since", since)
                .getSingleResult();
        return new Page<>(
                rows.stream()
                        .map(Object[].class::cast)
                        .map(row -> honour(row, today))
                        .toList(),
                total.longValue());
    }

    /** The same page as a compact JWS. */
    public String signedChangesSince(Instant since, int page, int size) {
        return signer.sign("HONOURS", since, null, page, size, changedSince(since, page, size));
    }

    private static Honour honour(Object[] row, LocalDate today) {
        LocalDate from = LocalDate.parse(row[5].toString());
        LocalDate to = row[6] == null ? null : LocalDate.parse(row[6].toString());
        return new Honour(
                (UUID) row[0],
                new SocialCreditCode((String) row[1]),
                (String) row[2],
                StatusKind.valueOf((String) row[3]),
                row[4] == null ? null : ((Number) row[4]).intValue(),
                from,
                to,
                (String) row[7],
                !today.isBefore(from) && (to == null || !today.isAfter(to)),
                (Instant) row[8]);
    }
}
