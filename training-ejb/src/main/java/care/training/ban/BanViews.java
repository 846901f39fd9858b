package care.training.ban;

import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.ledger.AuditTrail;
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
    static final String WHY = "kept the register of bans";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private BanSubjects subjects;

    @Inject
    private Identifications identifications;

    @Inject
    private AuditTrail audit;

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
        return bans.isEmpty() ? List.of() : of(bans, subjects.documents(ids(bans)));
    }

    /** The same as rows of a list; that the caller saw whom they are about is recorded, by each document. */
    List<BanView> listed(List<Ban> bans) {
        if (bans.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<BanDocument>> documents = subjects.documents(ids(bans));
        audit.viewed(
                documents.values().stream()
                        .flatMap(List::stream)
                        .map(document -> new AuditTrail.Look(null, document.numberHash(), WHY))
                        .toList(),
                "BAN_LIST");
        return of(bans, documents);
    }

    private static List<UUID> ids(List<Ban> bans) {
        return bans.stream().map(Ban::id).toList();
    }

    private List<BanView> of(List<Ban> bans, Map<UUID, List<BanDocument>> documents) {
        List<UUID> ids = ids(bans);
        Map<UUID, List<PersonName>> names = subjects.names(ids);
        Map<UUID, BanView.ObjectionMark> objections = objections(ids);
        Map<UUID, List<AmendmentView>> changes = changes(ids);
        Map<UUID, List<BanView.RefusedVoiding>> refused = refusedVoidings(ids);
        LocalDate today = LocalDate.now(clock);
        return bans.stream()
                .map(ban -> ban.view(
                        subject(documents.getOrDefault(ban.id(), List.of()), names.get(ban.id())),
                        objections.get(ban.id()),
                        changes.getOrDefault(ban.id(), List.of()),
                        refused.getOrDefault(ban.id(), List.of()),
                        caller.subject(),
                        today))
                .toList();
    }

    private BanView.Subject subject(List<BanDocument> documents, List<PersonName> names) {
        List<BanView.Document> all = documents.stream()
                .map(document -> masked(document.read(cipher)))
                .toList();
        return new BanView.Subject(
                all.isEmpty() ? null : all.get(0).documentType(),
                all.isEmpty() ? null : all.get(0).documentNumber(),
                all.stream().skip(1).toList(),
                names.get(0).text(),
                names.stream().skip(1).map(PersonName::text).toList());
    }

    private static BanView.Document masked(IdentityDocument document) {
        return new BanView.Document(document.type(), document.masked());
    }

    /** The latest of each entry. */
    private Map<UUID, BanView.ObjectionMark> objections(List<UUID> bans) {
        List<Objection> latest = database.createQuery(
                        "select o from Objection o where o.banId in :bans and o.filedAt ="
                                + " (select max(p.filedAt) from Objection p where p.banId = o.banId)",
                        Objection.class)
                .setParameter("bans", bans)
                .getResultList();
        Map<UUID, ObjectionAnswer> answers = answers(latest);
        LocalDate today = LocalDate.now(clock);
        return latest.stream()
                .collect(Collectors.toMap(
                        Objection::banId,
                        objection -> objection.mark(answers.get(objection.id()), today),
                        (one, same) -> one));
    }

    private Map<UUID, ObjectionAnswer> answers(List<Objection> objections) {
        if (objections.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "select a from ObjectionAnswer a where a.objectionId in :objections", ObjectionAnswer.class)
                .setParameter(
                        "objections", objections.stream().map(Objection::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(ObjectionAnswer::objectionId, Function.identity()));
    }

    private Map<UUID, List<BanView.RefusedVoiding>> refusedVoidings(List<UUID> bans) {
        return database.createQuery(
                        "select r from VoidingRefusal r where r.banId in :bans order by r.banId, r.askedAt",
                        VoidingRefusal.class)
                .setParameter("bans", bans)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        VoidingRefusal::banId, Collectors.mapping(VoidingRefusal::view, Collectors.toList())));
    }

    private Map<UUID, List<AmendmentView>> changes(List<UUID> bans) {
        List<Amendment> changes = database.createQuery(
                        "select a from Amendment a where a.banId in :bans order by a.banId, a.number", Amendment.class)
                .setParameter("bans", bans)
                .getResultList();
        List<UUID> identified = changes.stream()
                .filter(change -> change.kind() == AmendmentKind.IDENTIFIED)
                .map(Amendment::id)
                .toList();
        Map<UUID, List<ProposedDocument>> documents =
                identified.isEmpty() ? Map.of() : identifications.documents(identified);
        Map<UUID, List<ProposedName>> names = identified.isEmpty() ? Map.of() : identifications.names(identified);
        return changes.stream()
                .collect(Collectors.groupingBy(
                        Amendment::banId,
                        Collectors.mapping(
                                change -> view(
                                        change,
                                        documents.getOrDefault(change.id(), List.of()),
                                        names.getOrDefault(change.id(), List.of())),
                                Collectors.toList())));
    }

    private AmendmentView view(Amendment change, List<ProposedDocument> documents, List<ProposedName> names) {
        return change.view(
                caller.subject(),
                documents.stream()
                        .map(document -> masked(document.read(cipher)))
                        .toList(),
                names.stream().map(name -> name.name().text()).toList());
    }
}
