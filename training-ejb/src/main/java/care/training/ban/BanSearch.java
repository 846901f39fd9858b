package care.training.ban;

import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Page;
import care.training.ledger.AuditTrail;
import care.training.registry.PersonName;
import care.training.registry.names.NameBook;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds entries of the register, and what changed in it. */
@Dependent
class BanSearch {
    private static final String SOUGHT = """
             from ban b where b.erased_at is null and (:state = '' or :state = case
                when b.state = 'IN_FORCE' and b.effective_end < :today then 'ENDED' else b.state end)
            and (:named = false or exists (select 1 from ban_name n join ban_name_key k on k.ban_name_id = n.id
                where n.ban_id = b.id and k.key in (:keys)))""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private BanViews views;

    @Inject
    private BanSubjects subjects;

    @Inject
    private BanRules rules;

    @Inject
    private NameBook book;

    @Inject
    private FieldCipher cipher;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** The entry that was made last first. */
    Page<BanView> list(BanFilter filter, int page, int size) {
        List<Ban> bans = new ArrayList<>();
        for (Object found : with(
                        filter,
                        database.createNativeQuery(
                                "select b.*" + SOUGHT + " order by b.proposed_at desc, b.id", Ban.class))
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList()) {
            bans.add((Ban) found);
        }
        Number total = (Number) with(filter, database.createNativeQuery("select count(*)" + SOUGHT, Long.class))
                .getSingleResult();
        return new Page<>(views.listed(bans), total.longValue());
    }

    private Query with(BanFilter filter, Query query) {
        boolean named = filter.name() != null && !filter.name().isBlank();
        Set<String> keys = named ? book.keys(new PersonName(filter.name())).sought() : Set.of("");
        return query.setParameter(
                        "state", filter.state() == null ? "" : filter.state().name())
                .setParameter("today", LocalDate.now(clock))
                .setParameter("named", named)
                .setParameter("keys", keys);
    }

    /**
     * The epoch before the first that was made at {@code moment} or later; the last where there is none. Nodes' clocks differ
     * by seconds: one after it may bear an earlier moment, and is not passed over.
     */
    long epochBefore(Instant moment) {
        return (Long) database.createNativeQuery(
                        "select coalesce((select min(epoch) - 1 from ban_change where at >= :moment),"
                                + " (select max(epoch) from ban_change), 0)",
                        Long.class)
                .setParameter("moment", moment)
                .getSingleResult();
    }

    /** Changes of the list after an epoch, in the order in which they were made; none of entries erased since. */
    Page<BanChange> changedAfter(long epoch, int page, int size) {
        List<?> rows = database.createNativeQuery(
                        "select c.epoch, c.ban_id, c.change, c.at from ban_change c join ban b on b.id = c.ban_id"
                                + " where c.epoch > :after and b.erased_at is null order by c.epoch")
                .setParameter("after", epoch)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        Number total = (Number) database.createNativeQuery(
                        "select count(*) from ban_change c join ban b on b.id = c.ban_id"
                                + " where c.epoch > :after and b.erased_at is null",
                        Long.class)
                .setParameter("after", epoch)
                .getSingleResult();
        return new Page<>(changes(rows.stream().map(Object[].class::cast).toList()), total.longValue());
    }

    private List<BanChange> changes(List<Object[]> rows) {
        List<UUID> ids = rows.stream().map(row -> (UUID) row[1]).distinct().toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, BanView> bans = views
                .of(database.createQuery("select b from Ban b where b.id in :ids", Ban.class)
                        .setParameter("ids", ids)
                        .getResultList())
                .stream()
                .collect(Collectors.toMap(BanView::id, Function.identity()));
        Map<UUID, IdentityDocument> documents = documents(ids);
        documents.values().forEach(document -> audit.viewed(document, "BAN", "export of the list of bans"));
        return rows.stream()
                .map(row -> new BanChange(
                        ((Number) row[0]).longValue(),
                        BanChange.Kind.valueOf((String) row[2]),
                        (Instant) row[3],
                        documents.get((UUID) row[1]),
                        bans.get((UUID) row[1]),
                        rules.credit()
                                .lastDay(bans.get((UUID) row[1]), LocalDate.now(clock))
                                .orElse(null)))
                .toList();
    }

    private Map<UUID, IdentityDocument> documents(List<UUID> bans) {
        return subjects.documents(bans).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0).read(cipher)));
    }
}
