package care.training.ledger;

import care.training.ledger.tree.Checkpoint;
import care.training.ledger.tree.Cosignature;
import care.training.ledger.tree.Tree;
import care.training.ledger.witness.Witness;
import care.training.ledger.witness.WitnessAnswer;
import care.training.ledger.witness.WitnessQuestion;
import care.training.ledger.witness.WitnessRules;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the database says before and after witnesses are asked, each in a short transaction: none is open meanwhile. In one
 * round every witness is asked of the same checkpoint, for only then can several have cosigned it. Times are the
 * database's.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CosigningRounds {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private LogTiles tiles;

    @Inject
    private WitnessRules rules;

    /**
     * Whom to ask, and what; none where every witness cosigned the latest checkpoint, is to be left in peace, or another node
     * asks.
     */
    public List<WitnessQuestion> begin() {
        if (rules.witnesses().isEmpty() || !isFree()) {
            return List.of();
        }
        Optional<String> note = latest();
        List<WitnessQuestion> questions = note.map(this::questions).orElse(List.of());
        if (!questions.isEmpty()) {
            database.createNativeQuery("update log_cosigning set begun_at = now(),"
                            + " leased_until = now() + make_interval(secs => :seconds)")
                    .setParameter(
                            "seconds", 3 * (double) rules.asking().answer().toSeconds())
                    .executeUpdate();
        }
        return questions;
    }

    /** Neither leased nor begun a moment ago; what lies after now was written before the clock was set back. */
    private boolean isFree() {
        return !database.createNativeQuery("select 1 from log_cosigning"
                        + " where (leased_until is null or leased_until <= now() or begun_at > now())"
                        + " and (begun_at is null or begun_at > now()"
                        + " or begun_at <= now() - make_interval(secs => :pause)) for update skip locked")
                .setParameter("pause", (double) rules.asking().pause().toSeconds())
                .getResultList()
                .isEmpty();
    }

    private Optional<String> latest() {
        List<?> notes = database.createNativeQuery(
                        "select note from log_checkpoint order by size desc limit 1", String.class)
                .getResultList();
        return notes.stream().map(String.class::cast).findFirst();
    }

    private List<WitnessQuestion> questions(String note) {
        long size = Checkpoint.read(note).size();
        List<WitnessQuestion> questions = new ArrayList<>();
        for (Witness witness : rules.witnesses()) {
            knownTo(witness, size)
                    .ifPresent(known -> questions.add(question(witness, Math.min(known, size), note, size)));
        }
        return questions;
    }

    /** How many entries the witness knows; empty where it has cosigned this size, or failed a while ago only. */
    private Optional<Long> knownTo(Witness witness, long size) {
        List<?> known = database.createNativeQuery(
                        "select coalesce(w.known_size, 0) from (values (cast(:key as text))) as k (witness)"
                                + " left join log_witness w on w.witness = k.witness"
                                + " where (w.ask_again_at is null or w.ask_again_at <= now() or w.asked_at > now())"
                                + " and not exists (select 1 from log_cosignature c"
                                + " where c.size = :size and c.witness = k.witness)",
                        Long.class)
                .setParameter("key", witness.key().verifierKey())
                .setParameter("size", size)
                .getResultList();
        return known.stream().map(Long.class::cast).findFirst();
    }

    /** The same question from what the witness says it knows; empty where that is more than the log has. */
    public Optional<WitnessQuestion> again(WitnessQuestion question, long known) {
        long size = Checkpoint.read(question.note()).size();
        return known > size
                ? Optional.empty()
                : Optional.of(question(question.witness(), known, question.note(), size));
    }

    private WitnessQuestion question(Witness witness, long known, String note, long size) {
        return new WitnessQuestion(witness, known, new Tree(size, tiles).consistencyWith(known), note);
    }

    /** Keeps what came of asking. */
    public void answered(WitnessQuestion question, WitnessAnswer answer) {
        answer.cosignature()
                .ifPresentOrElse(cosignature -> cosigned(question, cosignature), () -> failed(question, answer));
    }

    private void cosigned(WitnessQuestion question, Cosignature cosignature) {
        long size = Checkpoint.read(question.note()).size();
        database.createNativeQuery("insert into log_cosignature (size, witness, line, cosigned_at)"
                        + " values (:size, :witness, :line, :at) on conflict do nothing")
                .setParameter("size", size)
                .setParameter("witness", cosignature.witness())
                .setParameter("line", cosignature.line())
                .setParameter("at", cosignature.time())
                .executeUpdate();
        database.createNativeQuery("insert into log_witness (witness, known_size, cosigned_at, answer, asked_at)"
                        + " values (:witness, :size, now(), '200', now()) on conflict (witness) do update set"
                        + " known_size = excluded.known_size, cosigned_at = now(), failures = 0, answer = '200',"
                        + " asked_at = now(), ask_again_at = null")
                .setParameter("witness", cosignature.witness())
                .setParameter("size", size)
                .executeUpdate();
    }

    private void failed(WitnessQuestion question, WitnessAnswer answer) {
        String witness = question.witness().key().verifierKey();
        List<?> before = database.createNativeQuery(
                        "select failures from log_witness where witness = :witness", Integer.class)
                .setParameter("witness", witness)
                .getResultList();
        int failures = 1 + before.stream().mapToInt(Integer.class::cast).sum();
        database.createNativeQuery("insert into log_witness"
                        + " (witness, known_size, failures, answer, asked_at, ask_again_at)"
                        + " values (:witness, :known, :failures, :answer, now(), now() + make_interval(secs => :pause))"
                        + " on conflict (witness) do update set known_size = excluded.known_size,"
                        + " failures = excluded.failures, answer = excluded.answer, asked_at = excluded.asked_at,"
                        + " ask_again_at = excluded.ask_again_at")
                .setParameter("witness", witness)
                .setParameter("known", answer.knows().orElse(question.old()))
                .setParameter("failures", failures)
                .setParameter("answer", answer.said())
                .setParameter(
                        "pause", (double) rules.asking().retryAfter(failures).toSeconds())
                .executeUpdate();
    }

    /** The next round may begin. */
    public void end() {
        database.createNativeQuery("update log_cosigning set leased_until = null")
                .executeUpdate();
    }
}
