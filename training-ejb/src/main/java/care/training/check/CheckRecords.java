package care.training.check;

import care.training.kernel.FieldCipher;
import care.training.ledger.AuditTrail;
import care.training.ledger.Ledger;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Keeps answers, with what was weighed for them, their entries in the log, and who asked about whom. */
@Dependent
class CheckRecords {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Ledger ledger;

    @Inject
    private Doubts doubts;

    @Inject
    private AskedNames names;

    @Inject
    private AuditTrail audit;

    @Inject
    private FieldCipher cipher;

    void keep(List<Answered> answers) {
        List<Check> checks = answers.stream().map(one -> one.record(cipher)).toList();
        checks.forEach(database::persist);
        database.flush();
        // thousands of them would only be looked through again at each later flush
        checks.forEach(database::detach);
        keepWeighed(answers);
        doubts.keep(answers);
        names.keep(answers.stream()
                .filter(one -> one.answer().identity() != CheckIdentity.MATCHED)
                .map(this::name)
                .toList());
        ledger.append(answers.stream().map(Answered::commitment).toList());
        audit.viewedBy(answers.stream().map(CheckRecords::look).toList(), "CHECK");
    }

    private void keepWeighed(List<Answered> answers) {
        JsonArrayBuilder weighed = Json.createArrayBuilder();
        answers.forEach(one -> one.weighing()
                .matches()
                .forEach((ban, match) -> weighed.add(Json.createObjectBuilder()
                        .add("check", one.id().toString())
                        .add("ban", ban.toString())
                        .add("match", match.name()))));
        JsonArray rows = weighed.build();
        if (!rows.isEmpty()) {
            database.createNativeQuery("""
                            insert into weighed_ban (check_id, ban_id, match) select w."check", w.ban, w.match
                            from jsonb_to_recordset(cast(:rows as jsonb)) as w("check" uuid, ban uuid, match text)""")
                    .setParameter("rows", rows.toString())
                    .executeUpdate();
        }
    }

    private AskedNames.Name name(Answered one) {
        return new AskedNames.Name(
                one.id(),
                one.answer().checkedAt(),
                names.kept(one.inquiry().asked().name()));
    }

    private static AuditTrail.LookOf look(Answered one) {
        Inquiry inquiry = one.inquiry();
        AuditTrail.Look look = new AuditTrail.Look(
                inquiry.personId(),
                inquiry.documentKey(),
                inquiry.asked().purpose().name());
        return new AuditTrail.LookOf(one.question().account(), one.question().employer(), look);
    }
}
