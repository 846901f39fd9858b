package care.training.check.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;

/**
 * Further cases that ask the very same, as another check of the same person opened them: they are decided along. Those that
 * wait for a second official themselves are left to her.
 */
@Dependent
class SameCases {
    private static final String UNDECIDED_SO = """
             from match_case c where c.id <> :case and c.verdict is distinct from :verdict
            and not exists (select 1 from case_decision d where d.case_id = c.id and d.settled_at is null)""";

    /** Every ban in doubt there was in doubt here, on the same facts. */
    private static final String NOTHING_ELSE = """
             and exists (select 1 from case_candidate o where o.case_id = c.id)
            and not exists (select 1 from case_candidate o where o.case_id = c.id and not exists (
                select 1 from case_candidate h where h.case_id = :case and h.ban_id = o.ban_id and h.facts = o.facts))""";

    private static final String THE_SAME_BAN = """
             and exists (select 1 from case_candidate o join case_candidate h on h.facts = o.facts and h.ban_id = o.ban_id
                where o.case_id = c.id and h.case_id = :case and h.ban_id = :ban)""";

    @PersistenceContext
    private EntityManager database;

    /** How many would be decided along with a case of these candidates, whatever the verdict. */
    long count(UUID caseId) {
        Query query = database.createNativeQuery(
                "select count(*)" + UNDECIDED_SO + " and c.verdict is null" + NOTHING_ELSE, Long.class);
        return ((Number) query.setParameter("case", caseId)
                        .setParameter("verdict", "NONE")
                        .getSingleResult())
                .longValue();
    }

    /** Each case that follows, held until the transaction ends; one that somebody else holds is left to them. */
    List<UUID> following(UUID caseId, CaseDecision decision) {
        boolean same = decision.verdict() == CaseVerdict.SAME_PERSON;
        Query query = database.createNativeQuery(
                        "select c.id" + UNDECIDED_SO + (same ? THE_SAME_BAN : NOTHING_ELSE)
                                + " order by c.id for update skip locked",
                        UUID.class)
                .setParameter("case", caseId)
                .setParameter("verdict", decision.verdict().name());
        if (same) {
            query.setParameter("ban", decision.banId());
        }
        return ((List<?>) query.getResultList()).stream().map(UUID.class::cast).toList();
    }
}
