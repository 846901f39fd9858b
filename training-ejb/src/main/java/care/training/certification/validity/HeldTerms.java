package care.training.certification.validity;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;

/** Certificates that are out and valid, and cards, each with its latest term. */
@Dependent
public class HeldTerms {
    private static final String RENEWED = "(select max(r.to_day) from validity_renewal r where r.subject_id = t.id)";

    private static final String COLUMNS = """
            select t.kind, t.id, t.person_id, t.name, t.number, t.occupation, t.from_day,
                coalesce(t.to_day, %s) as to_day,
                (select cast(max(r.granted_at) at time zone 'Asia/Shanghai' as date) from validity_renewal r
                    where r.subject_id = t.id) as renewed_on
            from (select 'ASSESSOR_CARD' as kind, c.id, c.person_id, p.name, c.number, c.occupation,
                    c.valid_from as from_day, c.valid_to as to_day, true as stands,
                    cast(null as text) as issuer
                from assessor_card c join person p on p.id = c.person_id
                union all select 'LEVEL_CERTIFICATE', c.id, c.person_id, c.holder_name, c.number, c.occupation,
                    c.issued_on, null, c.status = 'VALID', c.issuer
                from certificate c join certificate_file f on f.certificate_id = c.id) t
            where\s""".formatted(RENEWED);

    /** Rows at once, of what may be many. */
    private static final int FETCHED = 1_000;

    @PersistenceContext
    private EntityManager database;

    /** What these records of one person hold: what ends first at the top, then what does not. */
    public List<HeldTerm> of(Collection<UUID> personRecords) {
        return personRecords.isEmpty()
                ? List.of()
                : query(
                        "t.stands and t.person_id in (:which) order by to_day nulls last, t.from_day desc, t.number",
                        "which",
                        personRecords);
    }

    public Optional<HeldTerm> find(UUID id) {
        return query("t.stands and t.id = :which", "which", id).stream().findFirst();
    }

    /** The same, also of a certificate that was revoked since. */
    public Optional<HeldTerm> findAny(UUID id) {
        return query("t.id = :which", "which", id).stream().findFirst();
    }

    /**
     * All of these kinds, what ends first at the top, read as they are asked for: to be closed.
     *
     * @param issuer of certificates; empty for any
     */
    @SuppressWarnings("unchecked")
    public Stream<HeldTerm> ofKinds(Set<ValidityKind> kinds, String issuer) {
        NativeQuery<Tuple> query = database.createNativeQuery(
                        COLUMNS
                                + "t.stands and t.kind in (:kinds) and (:issuer = '' or t.issuer is null or t.issuer = :issuer)"
                                + " order by to_day, t.number",
                        Tuple.class)
                .unwrap(NativeQuery.class);
        scalars(query);
        return kinds.isEmpty()
                ? Stream.empty()
                : query.setParameterList("kinds", kinds.stream().map(Enum::name).toList())
                        .setParameter("issuer", issuer)
                        .setFetchSize(FETCHED)
                        .getResultStream()
                        .map(HeldTerms::term);
    }

    @SuppressWarnings("unchecked")
    private List<HeldTerm> query(String condition, String parameter, Object value) {
        NativeQuery<Tuple> query =
                database.createNativeQuery(COLUMNS + condition, Tuple.class).unwrap(NativeQuery.class);
        scalars(query);
        if (value instanceof Collection<?> many) {
            query.setParameterList(parameter, many);
        } else {
            query.setParameter(parameter, value);
        }
        return query.getResultList().stream().map(HeldTerms::term).toList();
    }

    static void scalars(NativeQuery<Tuple> query) {
        query.addScalar("kind", String.class)
                .addScalar("id", UUID.class)
                .addScalar("person_id", UUID.class)
                .addScalar("name", String.class)
                .addScalar("number", String.class)
                .addScalar("occupation", String.class)
                .addScalar("from_day", LocalDate.class)
                .addScalar("to_day", LocalDate.class)
                .addScalar("renewed_on", LocalDate.class);
    }

    static HeldTerm term(Tuple row) {
        return new HeldTerm(
                ValidityKind.valueOf(row.get("kind", String.class)),
                row.get("id", UUID.class),
                row.get("person_id", UUID.class),
                row.get("name", String.class),
                row.get("number", String.class),
                row.get("occupation", String.class),
                row.get("from_day", LocalDate.class),
                row.get("to_day", LocalDate.class),
                row.get("renewed_on", LocalDate.class));
    }
}
