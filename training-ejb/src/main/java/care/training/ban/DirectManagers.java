package care.training.ban;

import care.training.kernel.FieldCipher;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.ledger.AuditTrail;
import care.training.registry.People;
import care.training.registry.Person;
import care.training.registry.employment.ManagedPost;
import care.training.registry.employment.ManagedPosts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who managed a perpetrator directly when it happened, by what employers filed. An official may enter a decision about her
 * with it; nothing is entered by itself.
 */
@Stateless
@RolesAllowed(Roles.REGULATOR)
public class DirectManagers {
    private static final String WHY = "who managed directly at the time of an act";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private BanSubjects subjects;

    @Inject
    private ManagedPosts posts;

    @Inject
    private People people;

    @Inject
    private AuditTrail audit;

    @Inject
    private FieldCipher cipher;

    /** None where the entry names no act, or its person is not registered here. Problems: NOT_FOUND. */
    public List<DirectManager> of(UUID banId) {
        List<ManagedPost> found = posts(banId);
        if (found.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = found.stream().map(ManagedPost::managerId).distinct().toList();
        ids.forEach(id -> audit.viewed(id, "EMPLOYMENT", WHY));
        Map<UUID, Person> persons = people.all(ids);
        Map<UUID, String> documents = people.maskedDocuments(ids);
        Map<String, UUID> entries = entries(banId);
        return found.stream()
                .map(post -> new DirectManager(
                        post.managerId(),
                        persons.get(post.managerId()).name(),
                        documents.get(post.managerId()),
                        post.position(),
                        post.from(),
                        post.to(),
                        post.recordedAt(),
                        post.supersededAt(),
                        entry(post.managerId(), entries)))
                .toList();
    }

    /** One of them, for the entry of a decision about her. Problems: NOT_FOUND, also for anybody else. */
    public DirectManager.Subject subject(UUID banId, UUID personId) {
        if (posts(banId).stream().noneMatch(post -> post.managerId().equals(personId))) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        audit.viewed(personId, "EMPLOYMENT", WHY);
        return new DirectManager.Subject(
                people.documentOf(personId), people.get(personId).name());
    }

    private List<ManagedPost> posts(UUID banId) {
        Ban ban = database.find(Ban.class, banId);
        if (ban == null || ban.isErased()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return ban.act()
                .map(act -> posts.of(records(banId), act.workplace(), act.firstDay(), act.lastDay()))
                .orElse(List.of());
    }

    /** The registered person whom the entry names by a document, with all records merged into hers. */
    private Set<UUID> records(UUID banId) {
        Set<UUID> records = new LinkedHashSet<>();
        subjects.documents(List.of(banId)).getOrDefault(banId, List.of()).stream()
                .map(document -> people.find(document.read(cipher)))
                .flatMap(Optional::stream)
                .forEach(person -> records.addAll(people.allRecordsOf(person.id())));
        return records;
    }

    /** The entries that say they are of this perpetrator's managers and were not turned down, by document. */
    private Map<String, UUID> entries(UUID banId) {
        return database.createQuery(
                        "select d from BanDocument d join Ban b on b.id = d.banId where b.perpetratorBan = :ban"
                                + " and b.state <> :voided",
                        BanDocument.class)
                .setParameter("ban", banId)
                .setParameter("voided", BanState.VOIDED)
                .getResultStream()
                .collect(Collectors.toMap(
                        document -> HexFormat.of().formatHex(document.numberHash()),
                        BanDocument::banId,
                        (one, other) -> one));
    }

    private UUID entry(UUID managerId, Map<String, UUID> entries) {
        return people.documentKeys(managerId).stream()
                .map(HexFormat.of()::formatHex)
                .map(entries::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
