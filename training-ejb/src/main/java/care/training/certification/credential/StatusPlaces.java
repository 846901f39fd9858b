package care.training.certification.credential;

import care.training.certification.Certificate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives each credential its place in the status lists, at random, so that a place tells nothing about when or to whom it
 * was given. A list counts as full when so many places in a row were taken; it is then about half full.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StatusPlaces {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TRIES = 16;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private CredentialRules rules;

    @Inject
    private Clock clock;

    /** The places of a certificate's credential, one for each purpose: those it has, or new ones. */
    public List<StatusPlace> of(Certificate certificate) {
        return Arrays.stream(StatusPurpose.values())
                .map(purpose -> find(certificate, purpose).orElseGet(() -> give(certificate, purpose)))
                .toList();
    }

    private Optional<StatusPlace> find(Certificate certificate, StatusPurpose purpose) {
        List<?> rows = database.createNativeQuery("""
                        select list_id, place, given_at from credential_status
                        where certificate_id = :certificate and purpose = :purpose""")
                .setParameter("certificate", certificate.id())
                .setParameter("purpose", purpose.name())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new StatusPlace(purpose, (UUID) row[0], (Integer) row[1], (Instant) row[2]))
                .findFirst();
    }

    private StatusPlace give(Certificate certificate, StatusPurpose purpose) {
        Optional<StatusPlace> given = openList(certificate, purpose).flatMap(list -> tryPlaces(certificate, list));
        return given.or(() -> find(certificate, purpose))
                .or(() -> tryPlaces(certificate, newList(certificate, purpose)))
                .or(() -> find(certificate, purpose))
                .orElseThrow(() -> new IllegalStateException("an empty status list has no free place"));
    }

    private Optional<StatusPlace> tryPlaces(Certificate certificate, OpenList list) {
        Instant now = clock.instant();
        for (int i = 0; i < TRIES; i++) {
            int place = RANDOM.nextInt(list.size());
            if (insert(certificate, list, place, now)) {
                return Optional.of(new StatusPlace(list.purpose(), list.id(), place, now));
            }
        }
        return Optional.empty();
    }

    /** False where the place is taken, or the certificate was given one meanwhile. */
    private boolean insert(Certificate certificate, OpenList list, int place, Instant now) {
        return database.createNativeQuery("""
                        insert into credential_status
                            (certificate_id, purpose, list_id, list_size, place, given_at)
                        values (:certificate, :purpose, :list, :size, :place, :now) on conflict do nothing""")
                        .setParameter("certificate", certificate.id())
                        .setParameter("purpose", list.purpose().name())
                        .setParameter("list", list.id())
                        .setParameter("size", list.size())
                        .setParameter("place", place)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
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
