package care.training.ban;

import care.training.kernel.FieldCipher;
import care.training.registry.PersonName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Finds what the register has already of the decisions of a list. */
@Dependent
public class DecisionLookup {
    private static final int AT_ONCE = 1_000;

    /** A proposal that was turned down says nothing; what was in force and was voided does. */
    private static final String STANDS_OR_STOOD = " and (b.state <> 'VOIDED' or b.approvedBy is not null)";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private BanSubjects subjects;

    @Inject
    private FieldCipher cipher;

    /** Entries by the same document numbers of decisions, or of the persons. */
    public KnownDecisions known(Collection<NewBan> decisions) {
        Map<UUID, Ban> found = new HashMap<>();
        List<String> numbers = decisions.stream()
                .map(NewBan::documentNumber)
                .map(String::strip)
                .distinct()
                .toList();
        byChunks(numbers, this::byNumber).forEach(ban -> found.put(ban.id(), ban));
        List<byte[]> hashes = decisions.stream()
                .map(NewBan::document)
                .filter(Objects::nonNull)
                .map(cipher::lookupKey)
                .toList();
        byChunks(hashes, this::byPerson).forEach(ban -> found.put(ban.id(), ban));
        return new KnownDecisions(byChunks(List.copyOf(found.values()), this::entries));
    }

    private List<Ban> byNumber(List<String> numbers) {
        return database.createQuery(
                        "select b from Ban b where b.documentNumber in :numbers" + STANDS_OR_STOOD, Ban.class)
                .setParameter("numbers", numbers)
                .getResultList();
    }

    private List<Ban> byPerson(List<byte[]> hashes) {
        return database.createQuery(
                        "select b from Ban b join BanDocument d on d.banId = b.id where d.numberHash in :hashes"
                                + " and b.documentNumber is not null" + STANDS_OR_STOOD,
                        Ban.class)
                .setParameter("hashes", hashes)
                .getResultList();
    }

    private List<KnownDecisions.Entry> entries(List<Ban> bans) {
        List<UUID> ids = bans.stream().map(Ban::id).toList();
        Map<UUID, List<BanDocument>> documents = subjects.documents(ids);
        Map<UUID, List<PersonName>> names = subjects.names(ids);
        return bans.stream()
                .map(ban -> ban.known(
                        documents.getOrDefault(ban.id(), List.of()).stream()
                                .map(document -> document.read(cipher))
                                .toList(),
                        names.getOrDefault(ban.id(), List.of()).stream()
                                .map(PersonName::text)
                                .toList()))
                .toList();
    }

    private static <T, R> List<R> byChunks(List<T> all, Function<List<T>, List<R>> query) {
        List<R> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.addAll(query.apply(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        return found;
    }
}
