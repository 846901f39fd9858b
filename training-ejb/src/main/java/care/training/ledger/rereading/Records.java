package care.training.ledger.rereading;

import care.training.ledger.Commitment;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What entries record, written again by whichever capability made them. */
@Dependent
class Records {
    private static final System.Logger LOG = System.getLogger(Records.class.getName());

    @Inject
    @Any
    private Instance<RecordedContents> sources;

    @PersistenceContext
    private EntityManager database;

    /** How the record of an entry differs from it; empty where it does not. The entry's salt is kept. */
    Optional<Difference.What> difference(LoggedEntry entry) {
        Optional<RecordedContents> source = sources.stream()
                .filter(each -> each.kinds().containsKey(entry.kind()))
                .findFirst();
        if (source.isEmpty()) {
            return Optional.of(Difference.What.KIND_UNKNOWN);
        }
        try {
            List<byte[]> contents = source.get().contents(entry.kind(), entry.reference());
            if (contents.isEmpty()) {
                return Optional.of(Difference.What.RECORD_MISSING);
            }
            Commitment commitment = new Commitment(entry.kind(), entry.reference(), entry.salt(), entry.digest());
            return contents.stream().anyMatch(commitment::holds)
                    ? Optional.empty()
                    : Optional.of(Difference.What.RECORD_CHANGED);
        } catch (Contradiction contradiction) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "record " + entry.reference() + " of " + entry.kind() + " contradicts itself: "
                            + contradiction.getMessage());
            return Optional.of(Difference.What.RECORD_CONTRADICTS_ITSELF);
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            if (!(unreadable.getCause() instanceof GeneralSecurityException)) {
                LOG.log(System.Logger.Level.WARNING, "record " + entry.reference() + " of " + entry.kind(), unreadable);
            }
            return Optional.of(Difference.What.RECORD_UNREADABLE);
        }
    }

    /** The first record that must have an entry and has none. */
    Optional<Difference> withoutEntry() {
        return sources.stream()
                .flatMap(source -> source.kinds().entrySet().stream())
                .filter(kind -> !kind.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> withoutEntry(kind.getKey(), kind.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Difference> withoutEntry(String kind, String records) {
        return database
                .createNativeQuery(
                        "select r.reference from (select x.reference, count(*) as must from (" + records
                                + ") as x (reference) group by x.reference) r left join (select reference, count(*) as"
                                + " has from ledger_entry where kind = :kind group by reference) e on e.reference ="
                                + " r.reference where coalesce(e.has, 0) < r.must order by r.reference limit 1",
                        UUID.class)
                .setParameter("kind", kind)
                .getResultList()
                .stream()
                .findFirst()
                .map(reference -> new Difference(Difference.What.ENTRY_MISSING, null, kind, (UUID) reference));
    }
}
