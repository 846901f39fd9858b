package care.training.ban;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tells whoever is barred what the register says of her: who decided and until when, nothing about the offence. */
@Dependent
public class BanNotices {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private BanViews views;

    /** The entry approved last first. Callers have seen to it that they mean the person who asks. */
    public List<BanNotice> of(Collection<UUID> bans) {
        return views
                .of(database.createQuery(
                                "select b from Ban b where b.id in :bans and b.erasedAt is null order by b.approvedAt desc",
                                Ban.class)
                        .setParameter("bans", bans)
                        .getResultList())
                .stream()
                .map(BanNotices::notice)
                .toList();
    }

    private static BanNotice notice(BanView ban) {
        return new BanNotice(
                ban.id(),
                ban.decidingAuthority(),
                ban.documentNumber(),
                ban.decidedOn(),
                ban.kind(),
                ban.scope(),
                ban.start(),
                ban.end(),
                ban.life(),
                ban.objection());
    }
}
