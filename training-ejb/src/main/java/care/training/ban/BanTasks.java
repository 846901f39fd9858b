package care.training.ban;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the register of bans asks of the official who is signed in, and how many entries stand how. */
@Stateless
@RolesAllowed(Roles.REGULATOR)
public class BanTasks {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private BanViews views;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** What has waited longest first; objections by the day their answer is due. */
    public Page<BanView> of(BanTask task, int page, int size) {
        Map<String, Object> values = new LinkedHashMap<>();
        String sought = sought(task, values);
        String order = task == BanTask.ANSWER_OBJECTION ? "o.answerDueOn, b.id" : "b.proposedAt, b.id";
        TypedQuery<Ban> rows = database.createQuery("select b" + sought + " order by " + order, Ban.class);
        TypedQuery<Long> count = database.createQuery("select count(b)" + sought, Long.class);
        values.forEach((name, value) -> {
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        List<Ban> bans = rows.setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        return new Page<>(views.of(bans), count.getSingleResult());
    }

    private String sought(BanTask task, Map<String, Object> values) {
        values.put("state", isProposal(task) ? BanState.PROPOSED : BanState.IN_FORCE);
        if (task == BanTask.ANSWER_OBJECTION) {
            values.put("today", LocalDate.now(clock));
            return " from Ban b join Objection o on o.banId = b.id where b.state = :state and o.answerDueOn >= :today"
                    + " and o.filedAt = (select max(p.filedAt) from Objection p where p.banId = b.id)";
        }
        String whose = isProposal(task) ? "b.proposedBy" : "b.voidingAskedBy";
        String which = task == BanTask.APPROVE || task == BanTask.CONFIRM_VOIDING ? " <> :me" : " = :me";
        values.put("me", caller.subject());
        return " from Ban b where b.state = :state and " + whose + which;
    }

    private static boolean isProposal(BanTask task) {
        return task == BanTask.APPROVE || task == BanTask.WAIT_FOR_APPROVAL;
    }

    /** How many entries stand how today; every state is there. */
    public Map<BanState, Long> counts() {
        Map<BanState, Long> counts = new EnumMap<>(BanState.class);
        for (BanState state : BanState.values()) {
            counts.put(state, 0L);
        }
        List<?> rows = database.createNativeQuery("""
                        select case when state = 'IN_FORCE' and ends_on < :today then 'ENDED' else state end, count(*)
                        from ban group by 1""")
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> counts.put(BanState.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }
}
