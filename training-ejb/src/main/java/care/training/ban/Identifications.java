package care.training.ban;

import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.registry.PersonName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Further documents and names of the person whom an entry means: kept with the change that proposes them, and put beside the
 * decision's own when it is confirmed.
 */
@Dependent
class Identifications {
    /** Of one entry, so that weighing it stays quick. */
    private static final int MOST_NAMES = 50;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private BanSubjects subjects;

    @Inject
    private FieldCipher cipher;

    /**
     * Keeps what the entry does not have yet. Problems: BAN_CHANGE_DOES_NOT_FIT where it has all of it; INVALID_INPUT where a
     * document is of somebody born on another day.
     */
    void propose(Ban ban, Amendment change, FurtherIdentity identity) {
        List<UUID> one = List.of(ban.id());
        List<IdentityDocument> known = subjects.documents(one).getOrDefault(ban.id(), List.of()).stream()
                .map(document -> document.read(cipher))
                .toList();
        List<PersonName> names = subjects.names(one).get(ban.id());
        List<IdentityDocument> furtherDocuments = identity.documents().stream()
                .filter(document -> !known.contains(document))
                .distinct()
                .toList();
        List<PersonName> furtherNames = identity.read().stream()
                .filter(name -> !names.contains(name))
                .distinct()
                .toList();
        if (furtherDocuments.isEmpty() && furtherNames.isEmpty()) {
            throw new Problem(ProblemCode.BAN_CHANGE_DOES_NOT_FIT);
        }
        if (names.size() + furtherNames.size() > MOST_NAMES) {
            throw Problem.invalid("identity.names", ProblemCode.TOO_MANY, MOST_NAMES - names.size());
        }
        if (NewBan.areBornApart(Stream.concat(known.stream(), furtherDocuments.stream()))) {
            throw Problem.invalid("identity.documents", ProblemCode.BIRTH_DATES_APART);
        }
        furtherDocuments.forEach(document -> database.persist(new ProposedDocument(change, document, cipher)));
        furtherNames.forEach(name -> database.persist(new ProposedName(change, name)));
        database.flush();
    }

    /** A confirmed change takes effect. Problems: TEMPORARILY_UNAVAILABLE while the keys of all names are made anew. */
    void confirm(Ban ban, Amendment change) {
        List<IdentityDocument> documents = documents(change.id()).stream()
                .map(document -> document.read(cipher))
                .toList();
        subjects.add(
                ban,
                change,
                documents,
                names(change.id()).stream().map(ProposedName::name).toList());
    }

    /** All of a change as the ledger has it: with what it proposes in two lines more. */
    String statement(Amendment change, AmendmentState then) {
        if (change.kind() != AmendmentKind.IDENTIFIED) {
            return change.statement(then);
        }
        String documents = documents(change.id()).stream()
                .map(document -> HexFormat.of().formatHex(document.numberHash()))
                .collect(Collectors.joining(","));
        String names =
                names(change.id()).stream().map(name -> name.name().text()).collect(Collectors.joining(","));
        return String.join("\n", change.statement(then), documents, names);
    }

    private List<ProposedDocument> documents(UUID change) {
        return documents(List.of(change)).getOrDefault(change, List.of());
    }

    private List<ProposedName> names(UUID change) {
        return names(List.of(change)).getOrDefault(change, List.of());
    }

    /** By change. */
    Map<UUID, List<ProposedDocument>> documents(Collection<UUID> changes) {
        return database.createQuery(
                        "select d from ProposedDocument d where d.amendmentId in :changes order by d.id",
                        ProposedDocument.class)
                .setParameter("changes", changes)
                .getResultStream()
                .collect(Collectors.groupingBy(ProposedDocument::amendmentId));
    }

    /** By change. */
    Map<UUID, List<ProposedName>> names(Collection<UUID> changes) {
        return database.createQuery(
                        "select n from ProposedName n where n.amendmentId in :changes order by n.id",
                        ProposedName.class)
                .setParameter("changes", changes)
                .getResultStream()
                .collect(Collectors.groupingBy(ProposedName::amendmentId));
    }

    /** Whether an entry has beside its decision's own just what confirmed changes gave it. */
    boolean stand(UUID ban) {
        return (Boolean) database.createNativeQuery("""
                        with said as (
                            select d.amendment_id || ' ' || d.type || ' ' || encode(d.number_hash, 'hex') as line
                            from ban_amendment_document d join ban_amendment a on a.id = d.amendment_id
                            where a.ban_id = :ban and a.state = 'CONFIRMED'
                            union all
                            select n.amendment_id || ' ' || n.text
                            from ban_amendment_name n join ban_amendment a on a.id = n.amendment_id
                            where a.ban_id = :ban and a.state = 'CONFIRMED'),
                        stands as (
                            select d.amendment_id || ' ' || d.type || ' ' || encode(d.number_hash, 'hex') as line
                            from ban_document d where d.ban_id = :ban and d.amendment_id is not null
                            union all
                            select n.amendment_id || ' ' || n.text
                            from ban_name n where n.ban_id = :ban and n.amendment_id is not null)
                        select array(select line from said order by line) = array(select line from stands order by line)""", Boolean.class)
                .setParameter("ban", ban)
                .getSingleResult();
    }
}
