package care.training.check.person;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which bans mean somebody, as the latest case about her documents and each of them found. */
@Dependent
class DecidedSame {
    @PersistenceContext
    private EntityManager database;

    /** Those of {@code bans} that mean her. */
    Set<UUID> of(Collection<UUID> bans, Collection<byte[]> documents) {
        if (bans.isEmpty()) {
            return Set.of();
        }
        List<?> same = database.createNativeQuery("""
                        select l.ban_id from (
                            select distinct on (d.ban_id) d.ban_id,
                                c.verdict = 'SAME_PERSON' and c.verdict_ban = d.ban_id as same
                            from match_case c join case_candidate d on d.case_id = c.id and d.ban_id in (:bans)
                            left join credential_check q on q.id = c.check_id left join alert a on a.id = c.alert_id
                            where c.verdict is not null and (q.document_hash in (:documents)
                                or person_itself(a.person_id) in (select i.person_id from identity_document i
                                    where i.number_hash in (:documents)))
                            order by d.ban_id, c.verdict_at desc) l
                        where l.same""", UUID.class)
                .setParameter("bans", bans)
                .setParameter("documents", documents)
                .getResultList();
        return same.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }
}
