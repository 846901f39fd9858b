package care.training.certification.credential;

import care.training.certification.Certificate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives the credential of each document of a certificate, the first and every corrected one, its place in the status lists,
 * at random, so that a place tells nothing about when or to whom it was given. A list counts as full when so many places in
 * a row were taken; it is then about half full.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StatusPlaces {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TRIES = 16;

    private static final String PLACES = """
            select list_id, place, given_at from credential_status s
            where certificate_id = :certificate and purpose = :purpose and\s""";

    private static final String OUT = PLACES + """
            replaced_at is null and (change_id is null or exists (
                select 1 from certificate_change n where n.id = s.change_id and n.state = 'DONE'))""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private CredentialRules rules;

    @Inject
    private Clock clock;

    /**
     * The places of the credential of the document that is out, one for each purpose: those it has, or new ones. Whoever writes
     * into it what the certificate says holds the certificate: a correction changes both.
     */
    public List<StatusPlace> of(Certificate certificate) {
        return Arrays.stream(StatusPurpose.values())
                .map(purpose -> places(database.createNativeQuery(OUT), certificate, purpose)
                        .orElseGet(() -> give(certificate, null, purpose)))
                .toList();
    }

    /** Those of the document that a correction makes, as long as it is not out. */
    public List<StatusPlace> of(Certificate certificate, UUID change) {
        return Arrays.stream(StatusPurpose.values())
                .map(purpose -> find(certificate, change, purpose).orElseGet(() -> give(certificate, change, purpose)))
                .toList();
    }

    /** A correction is done: its document stands in the place of those before. */
    public void replace(UUID certificate, UUID change) {
        database.createNativeQuery("""
                        update credential_status set replaced_at = :now
                        where certificate_id = :certificate and change_id is distinct from :change and replaced_at is null""")
                .setParameter("now", clock.instant())
                .setParameter("certificate", certificate)
                .setParameter("change", change)
                .executeUpdate();
    }

    private Optional<StatusPlace> find(Certificate certificate, UUID change, StatusPurpose purpose) {
        Query query = database.createNativeQuery(PLACES + "change_id is not distinct from cast(:change as uuid)")
                .setParameter("change", written(change));
        return places(query, certificate, purpose);
    }

    private static Optional<StatusPlace> places(Query query, Certificate certificate, StatusPurpose purpose) {
        List<?> rows = query.setParameter("certificate", certificate.id())
                .setParameter("purpose", purpose.name())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new StatusPlace(purpose, (UUID) row[0], (Integer) row[1], (Instant) row[2]))
                .findFirst();
    }

    /** @param change null for the first document */
    private StatusPlace give(Certificate certificate, UUID change, StatusPurpose purpose) {
        return openList(certificate, purpose)
                .flatMap(list -> tryPlaces(certificate, change, list))
                .or(() -> find(certificate, change, purpose))
                .or(() -> tryPlaces(certificate, change, newList(certificate, purpose)))
                .or(() -> find(certificate, change, purpose))
                .orElseThrow(() -> new IllegalStateException("an empty status list has no free place"));
    }

    private Optional<StatusPlace> tryPlaces(Certificate certificate, UUID change, OpenList list) {
        Instant now = clock.instant();
        for (int i = 0; i < TRIES; i++) {
            int place = RANDOM.nextInt(list.size());
            if (insert(certificate, change, list, place, now)) {
                return Optional.of(new StatusPlace(list.purpose(), list.id(), place, now));
            }
        }
        return Optional.empty();
    }

    /** False where the place is taken, or the document was given one meanwhile. */
    private boolean insert(Certificate certificate, UUID change, OpenList list, int place, Instant now) {
        return database.createNativeQuery("""
                        insert into credential_status
                            (certificate_id, change_id, purpose, list_id, list_size, place, given_at)
                        values (:certificate, cast(:change as uuid), :purpose, :list, :size, :place, :now)
                        on conflict do nothing""")
                        .setParameter("certificate", certificate.id())
                        .setParameter("change", written(change))
                        .setParameter("purpose", list.purpose().name())
                        .setParameter("list", list.id())
                        .setParameter("size", list.size())
                        .setParameter("place", place)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private static String written(UUID change) {
        return change == null ? null : change.toString();
    }

    private Optional<OpenList> openList(Certificate certificate, StatusPurpose purpose) {
        List<?> rows = database.createNativeQuery("""
                        select id, size from credential_status_list where issuer = :issuer and purpose = :purpose
                        order by opened_at desc, id limit 1""")
                .setParameter("issuer", certificate.issuer().value())
                .setParameter("purpose", purpose.name())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new OpenList((UUID) row[0], purpose, (Integer) row[1]))
                .findFirst();
    }

    private OpenList newList(Certificate certificate, StatusPurpose purpose) {
        OpenList list = new OpenList(UUID.randomUUID(), purpose, rules.entries());
        database.createNativeQuery("""
                        insert into credential_status_list (id, issuer, purpose, size, opened_at)
                        values (:id, :issuer, :purpose, :size, :now)""")
                .setParameter("id", list.id())
                .setParameter("issuer", certificate.issuer().value())
                .setParameter("purpose", purpose.name())
                .setParameter("size", list.size())
                .setParameter("now", clock.instant())
                .executeUpdate();
        return list;
    }

    private record OpenList(UUID id, StatusPurpose purpose, int size) {}
}
