package care.training.check;

import care.training.ban.match.Match;
import care.training.kernel.FieldCipher;
import care.training.ledger.rereading.Contradiction;
import care.training.ledger.rereading.RecordedContents;
import care.training.registry.PersonName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes again what the log has of checks: the receipt's payload, or the whole receipt where it does not say its salt. */
@ApplicationScoped
class CheckContents implements RecordedContents {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private AskedNames names;

    @Inject
    private FieldCipher cipher;

    @Override
    public Map<String, String> kinds() {
        return Map.of(CheckReceipt.RECORDED, "select id from credential_check");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        Check check = database.find(Check.class, reference);
        if (check == null) {
            return List.of();
        }
        String receipt = check.receipt(cipher);
        check.requireAsSigned(CheckReceipt.signed(receipt), cipher);
        if (check.outcome() != CheckOutcome.of(gravest(reference))) {
            throw new Contradiction("weighed_ban");
        }
        requireFoundByName(check);
        return List.of(CheckReceipt.recorded(receipt));
    }

    /** Under other keys a later ban would not find her. */
    private void requireFoundByName(Check check) {
        if (!check.isKnown()
                && names.isKept(check.checkedAt())
                && !names.kept(check.id())
                        .equals(names.kept(new PersonName(check.subject(cipher).name())))) {
            throw new Contradiction("check_name");
        }
    }

    /** Of the bans that were weighed, by which later is told who must hear of a voiding. */
    private Match gravest(UUID check) {
        List<?> matches = database.createNativeQuery(
                        "select match from weighed_ban where check_id = :check", String.class)
                .setParameter("check", check)
                .getResultList();
        return matches.stream().map(match -> Match.valueOf((String) match)).reduce(Match.NONE, Match::or);
    }
}
