package care.training.ban;

import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.registry.PersonName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts entries of the register together as officials see them, many with few queries. */
@Dependent
class BanViews {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private BanSubjects subjects;

    @Inject
    private FieldCipher cipher;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    BanView of(Ban ban) {
        return of(List.of(ban)).get(0);
    }

    List<BanView> of(List<Ban> bans) {
        List<UUID> ids = bans.stream().map(Ban::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<BanDocument>> documents = subjects.documents(ids);
        Map<UUID, List<PersonName>> names = subjects.names(ids);
        Map<UUID, Objection> objections = objections(ids);
        LocalDate today = LocalDate.now(clock);
        return bans.stream()
                .map(ban -> ban.view(
                        subject(documents.getOrDefault(ban.id(), List.of()), names.get(ban.id())),
                        objections.containsKey(ban.id())
                                ? objections.get(ban.id()).mark()
                                : null,
                        caller.subject(),
                        today))
                .toList();
    }

    private BanView.Subject subject(List<BanDocument> documents, List<PersonName> names) {
        IdentityDocument document =
                documents.isEmpty() ? null : documents.get(0).read(cipher);
        return new BanView.Subject(
                document == null ? null : document.type(),
                document == null ? null : document.masked(),
                names.get(0).text(),
                names.stream().skip(1).map(PersonName::text).toList());
    }

    private Map<UUID, Objection> objections(List<UUID> bans) {
        return database.createQuery(
                        "select o from Objection o where o.banId in :bans and o.filedAt ="
                                + " (select max(p.filedAt) from Objection p where p.banId = o.banId)",
                        Objection.class)
                .setParameter("bans", bans)
                .getResultStream()
                .collect(Collectors.toMap(Objection::banId, Function.identity(), (one, same) -> one));
    }
}
