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
    private static final String ANSWER = "select 1 from ObjectionAnswer a where a.objectionId = o.id";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private BanViews views;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** What has waited longest first; objections by the day their answer is or was due, so overdue ones first. */
    public Page<BanView> of(BanTask task, int page, int size) {
        Map<String, Object> values = new LinkedHashMap<>();
        String sought = sought(task, values);
        boolean byObjection = task == BanTask.ANSWER_OBJECTION || task == BanTask.FOLLOW_OBJECTION;
        String order = byObjection ? "o.answerDueOn, b.id" : "b.proposedAt, b.id";
        TypedQuery<Ban> rows = database.createQuery("select b" + sought + " order by " + order, Ban.class);
        TypedQuery<Long> count = database.createQuery("select count(b)" + sought, Long.class);
        values.forEach((name, value) -> {
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        List<Ban> bans = rows.setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        return new Page<>(views.listed(bans), count.getSingleResult());
    }

    private String sought(BanTask task, Map<String, Object> values) {
        return switch (task) {
            case ANSWER_OBJECTION -> objected(values) + " and not exists (" + ANSWER + ")";
            case FOLLOW_OBJECTION -> toFollow(values);
            case APPROVE, WAIT_FOR_APPROVAL -> entries(BanState.PROPOSED, values) + whose("b.proposedBy", task, values);
            case CONFIRM_CHANGE, WAIT_FOR_CHANGE -> changes(task, values);
            case CONFIRM_VOIDING, WAIT_FOR_VOIDING ->
                entries(BanState.IN_FORCE, values) + whose("b.voidingAskedBy", task, values);
        };
    }

    private static String entries(BanState state, Map<String, Object> values) {
        values.put("state", state);
        return " from Ban b where b.state = :state";
    }

    private String whose(String official, BanTask task, Map<String, Object> values) {
        values.put("me", caller.subject());
        return " and " + official + (task.isForOthers() ? " = :me" : " <> :me");
    }

    /** Entries in force with their latest objection. */
    private static String objected(Map<String, Object> values) {
        values.put("state", BanState.IN_FORCE);
        return " from Ban b join Objection o on o.banId = b.id where b.state = :state"
                + " and o.filedAt = (select max(p.filedAt) from Objection p where p.banId = b.id)";
    }

    private static String toFollow(Map<String, Object> values) {
        String objected = objected(values);
        values.put("turnedDown", AmendmentState.TURNED_DOWN);
        values.put("upheld", List.of(ObjectionOutcome.UPHELD, ObjectionOutcome.PARTLY_UPHELD));
        return objected + " and b.voidingAskedBy is null and exists (" + ANSWER + " and a.outcome in :upheld"
                + " and not exists (select 1 from Amendment m where m.banId = b.id and m.proposedAt >= o.filedAt"
                + " and m.state <> :turnedDown))";
    }

    private String changes(BanTask task, Map<String, Object> values) {
        values.put("state", BanState.IN_FORCE);
        values.put("proposed", AmendmentState.PROPOSED);
        return " from Ban b join Amendment m on m.banId = b.id where b.state = :state and m.state = :proposed"
                + whose("m.proposedBy", task, values);
    }

    /** How many entries stand how today; every state is there. */
    public Map<BanState, Long> counts() {
        Map<BanState, Long> counts = new EnumMap<>(BanState.class);
        for (BanState state : BanState.values()) {
            counts.put(state, 0L);
        }
        List<?> rows = database.createNativeQuery("""
                        select case when state = 'IN_FORCE' and effective_end < :today then 'ENDED' else state end, count(*)
                        from ban where erased_at is null group by 1""")
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> counts.put(BanState.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }
}
