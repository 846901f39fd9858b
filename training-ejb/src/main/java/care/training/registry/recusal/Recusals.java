package care.training.registry.recusal;

import care.training.kernel.CurrentCaller;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.registry.AssessorCard;
import care.training.registry.AssessorCards;
import care.training.registry.People;
import care.training.registry.Person;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Relations that force an assessor to stand back: declared by the association, or told by employment on the day. */
@Stateless
@RolesAllowed(Roles.ASSOCIATION)
public class Recusals {
    /** Which day's employment counts is asked, the rule itself is the database's: cards refuse by the same. */
    private static final String BETWEEN = """
            select distinct a.id, r.candidate, r.kind from person a
            cross join lateral recusals_of(a.id, cast(:day as date)) r
            where a.id in (:assessors) and r.candidate in (:candidates)""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private People people;

    @Inject
    private AssessorCards cards;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Somebody must not be examined by the holder of a card; said again it changes nothing. Registers the person if new.
     * Problems: NO_ASSESSOR_CARD, RELATED_TO_HERSELF, those of {@link People#register}.
     */
    public void declare(String cardNumber, IdentityDocument document, String name, RelationKind kind) {
        AssessorCard card = cards.find(cardNumber.strip())
                .orElseThrow(() -> new Problem(ProblemCode.NO_ASSESSOR_CARD).about("card"));
        Person other = people.register(document, name);
        if (other.id().equals(card.personId())) {
            throw Problem.invalid("documentNumber", ProblemCode.RELATED_TO_HERSELF);
        }
        database.createNativeQuery(
                        "insert into person_relation (id, person_id, other_id, kind, declared_by, declared_at)"
                                + " values (gen_random_uuid(), :assessor, :other, :kind, :by, :at) on conflict do nothing")
                .setParameter("assessor", card.personId())
                .setParameter("other", other.id())
                .setParameter("kind", kind.name())
                .setParameter("by", caller.subject())
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    /** Which of the assessors must not examine which of the candidates on that day. */
    @RolesAllowed({Roles.ASSOCIATION, Roles.ASSESSOR})
    public List<Recusal> between(Collection<UUID> assessors, Collection<UUID> candidates, LocalDate on) {
        if (assessors.isEmpty() || candidates.isEmpty()) {
            return List.of();
        }
        Stream<?> rows = database.createNativeQuery(BETWEEN, Tuple.class)
                .setParameter("assessors", assessors)
                .setParameter("candidates", candidates)
                .setParameter("day", on)
                .getResultStream();
        return rows.map(Tuple.class::cast)
                .map(row -> new Recusal(
                        row.get(0, UUID.class), row.get(1, UUID.class), RelationKind.valueOf(row.get(2, String.class))))
                .toList();
    }
}
