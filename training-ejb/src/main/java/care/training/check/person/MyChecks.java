package care.training.check.person;

import care.training.check.CheckBasis;
import care.training.check.CheckPurpose;
import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.ledger.Ledger;
import care.training.registry.Organization;
import care.training.registry.Organizations;
import care.training.registry.People;
import care.training.registry.Person;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who checked the caller, on what, and what she may do about it. */
@Stateless
@RolesAllowed(Roles.CAREGIVER)
public class MyChecks {
    private static final String SELECTED =
            "select id, organization, purpose, legal_basis, checked_at, authorisation_cipher, document_hash"
                    + " from credential_check where document_hash in (:documents)";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private People people;

    @Inject
    private Organizations organizations;

    @Inject
    private RefusalNotices refusals;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Ledger ledger;

    @Inject
    private FieldCipher cipher;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** @param reference the key of the authorisation; null where the check rests on none */
    private record Row(
            UUID id,
            String organization,
            CheckPurpose purpose,
            CheckBasis basis,
            Instant checkedAt,
            String authorisation,
            byte[] reference) {}

    /** The latest first; checks from before she registered too. */
    public Page<MyCheck> list(int page, int size) {
        List<byte[]> documents = documents();
        if (documents.isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        List<?> rows = database.createNativeQuery(SELECTED + " order by checked_at desc, id")
                .setParameter("documents", documents)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        Number total = (Number) database.createNativeQuery(
                        "select count(*) from credential_check where document_hash in (:documents)", Long.class)
                .setParameter("documents", documents)
                .getSingleResult();
        return new Page<>(
                views(rows.stream().map(Object[].class::cast).map(this::row).toList()), total.longValue());
    }

    /**
     * Takes back the authorisation that a check rests on: the check stays as it was, and no new one is made on the same
     * reference. Problems: NOT_FOUND (also another person's), AUTHORISATION_NOT_GIVEN, AUTHORISATION_WITHDRAWN.
     */
    public MyCheck withdraw(UUID checkId) {
        List<byte[]> documents = documents();
        List<?> rows = documents.isEmpty()
                ? List.of()
                : database.createNativeQuery(SELECTED + " and id = :id")
                        .setParameter("documents", documents)
                        .setParameter("id", checkId)
                        .getResultList();
        Row row = rows.stream()
                .map(Object[].class::cast)
                .map(this::row)
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        if (row.reference() == null) {
            throw new Problem(ProblemCode.AUTHORISATION_NOT_GIVEN);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!withdrawals.keep(checkId, row.reference(), caller.subject(), now)) {
            throw new Problem(ProblemCode.AUTHORISATION_WITHDRAWN);
        }
        ledger.append("AUTHORISATION_WITHDRAWN", checkId, Withdrawals.statement(row.reference(), now));
        return views(List.of(row)).get(0);
    }

    private List<byte[]> documents() {
        return people.minePossibly().map(Person::id).map(people::documentKeys).orElse(List.of());
    }

    private Row row(Object[] row) {
        UUID id = (UUID) row[0];
        CheckBasis basis = CheckBasis.valueOf((String) row[3]);
        String authorisation = basis == CheckBasis.AUTHORISATION ? cipher.decrypt((byte[]) row[5], id) : null;
        return new Row(
                id,
                (String) row[1],
                CheckPurpose.valueOf((String) row[2]),
                basis,
                (Instant) row[4],
                authorisation,
                authorisation == null ? null : withdrawals.key((String) row[1], authorisation, (byte[]) row[6]));
    }

    private List<MyCheck> views(List<Row> rows) {
        Map<String, Organization> employers =
                organizations.all(rows.stream().map(Row::organization).collect(Collectors.toSet()));
        Map<UUID, RefusalNotice> notices =
                refusals.of(rows.stream().map(Row::id).toList());
        Map<String, Instant> withdrawn = withdrawals.of(
                rows.stream().map(Row::reference).filter(Objects::nonNull).toList());
        return rows.stream()
                .map(row -> {
                    Optional<Organization> employer = Optional.ofNullable(employers.get(row.organization()));
                    return new MyCheck(
                            row.id(),
                            employer.map(Organization::name).orElse(row.organization()),
                            employer.flatMap(Organization::nameEn).orElse(null),
                            row.purpose(),
                            row.basis(),
                            row.checkedAt(),
                            row.authorisation(),
                            row.reference() == null
                                    ? null
                                    : withdrawn.get(HexFormat.of().formatHex(row.reference())),
                            notices.get(row.id()));
                })
                .toList();
    }
}
