package care.training.standard.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EvidenceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    /** What must be said of each kind, and which days are possible. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "claims.csv", numLinesToSkip = 1)
    void a_claim_says_all_that_its_kind_needs(
            String what,
            EvidenceKind kind,
            String occupation,
            Integer level,
            String tier,
            String field,
            LocalDate from,
            LocalDate to,
            String reference,
            String wrong) {
        EvidenceClaim claim = new EvidenceClaim(
                kind, occupation, level == null ? null : Level.of(level), tier, field, from, to, reference);
        Problem problem =
                catchThrowableOfType(Problem.class, () -> claim.whole().requireSound(TODAY));
        String found = problem == null
                ? null
                : String.join(
                        " ",
                        problem.violations().stream()
                                .map(violation -> violation.field() + ":" + violation.code())
                                .toList());
        assertThat(found).isEqualTo(wrong);
    }

    @Test
    void nobody_examines_her_own_proof() {
        Evidence evidence = handedIn();
        assertThat(code(() -> evidence.accept("caregiver", false, NOW))).isEqualTo(ProblemCode.EXAMINES_OWN_EVIDENCE);
        assertThat(evidence.state()).isEqualTo(EvidenceState.WAITING);
    }

    @Test
    void what_the_log_saw_of_it_is_written_again_after_the_second_look() {
        Evidence confirmed = handedIn();
        confirmed.accept("clerk", true, NOW);
        byte[] accepted = confirmed.recorded(Evidence.WAS_ACCEPTED);
        confirmed.confirm("second", NOW);
        assertThat(confirmed.recorded(Evidence.WAS_ACCEPTED)).isEqualTo(accepted);

        Evidence overturned = handedIn();
        overturned.accept("clerk", true, NOW);
        byte[] acceptedToo = overturned.recorded(Evidence.WAS_ACCEPTED);
        overturned.overturn("second", "unreadable", TODAY, NOW);
        assertThat(overturned.recorded(Evidence.WAS_ACCEPTED)).isEqualTo(acceptedToo);
        assertThat(new String(overturned.recorded(Evidence.WAS_OVERTURNED))).endsWith("REFUSED OVERTURNED second");
    }

    @Test
    void it_is_examined_once() {
        Evidence evidence = handedIn();
        evidence.accept("clerk", false, NOW);
        assertThat(code(() -> evidence.refuse("other", "no", TODAY, NOW)))
                .isEqualTo(ProblemCode.EVIDENCE_ALREADY_EXAMINED);
        assertThat(code(() -> evidence.confirm("other", NOW))).isEqualTo(ProblemCode.NO_SECOND_LOOK);
    }

    @Test
    void the_second_look_is_neither_the_first_clerk_s_nor_the_candidate_s() {
        Evidence evidence = handedIn();
        evidence.accept("clerk", true, NOW);
        assertThat(code(() -> evidence.confirm("clerk", NOW))).isEqualTo(ProblemCode.SECOND_CLERK_IS_FIRST);
        assertThat(code(() -> evidence.confirm("caregiver", NOW))).isEqualTo(ProblemCode.EXAMINES_OWN_EVIDENCE);
        evidence.overturn("other", "the seal is another school's", TODAY, NOW);
        assertThat(evidence.state()).isEqualTo(EvidenceState.REFUSED);
        assertThat(evidence.sample()).isEqualTo(SecondLook.OVERTURNED);
    }

    @Test
    void it_is_mended_until_the_last_day() {
        Evidence evidence = handedIn();
        assertThat(code(() -> evidence.requireCorrectable(TODAY))).isEqualTo(ProblemCode.EVIDENCE_NOT_REFUSED);
        evidence.refuse("clerk", "blurred", TODAY, NOW);
        evidence.requireCorrectable(TODAY);
        assertThat(code(() -> evidence.requireCorrectable(TODAY.plusDays(1))))
                .isEqualTo(ProblemCode.CORRECTION_TOO_LATE);
    }

    @Test
    void the_shipped_rules_can_be_read() {
        EvidenceRules rules = new EvidenceRules().load(Settings.configFolder().resolve("evidence.yaml"));
        assertThat(rules.correctionWorkingDays()).isEqualTo(5);
        assertThat(rules.samplePercent()).isBetween(1, 100);
        assertThat(rules.mostMegabytes()).isEqualTo(10);
    }

    private static ProblemCode code(ThrowingCallable action) {
        return catchThrowableOfType(Problem.class, action).code();
    }

    private static Evidence handedIn() {
        EvidenceClaim claim = new EvidenceClaim(
                EvidenceKind.DIPLOMA, null, null, "BACHELOR", "学前教育", LocalDate.of(2020, 7, 1), null, "1");
        return new Evidence(UUID.randomUUID(), claim, UUID.randomUUID(), null, "caregiver", NOW);
    }
}
