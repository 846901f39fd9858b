package care.training.registry.merge;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonMergeTest {
    private static final Instant NOW = Instant.EPOCH;

    @Test
    void nobody_approves_what_they_proposed() {
        PersonMerge merge = proposed("one");
        assertThat(refusal(() -> merge.approve("one", NOW))).isEqualTo(ProblemCode.MERGE_NEEDS_ANOTHER);
        merge.approve("other", NOW);
        assertThat(refusal(() -> merge.approve("third", NOW))).isEqualTo(ProblemCode.MERGE_NOT_PROPOSED);
        assertThat(refusal(() -> merge.turnDown("third", NOW))).isEqualTo(ProblemCode.MERGE_NOT_PROPOSED);
    }

    @Test
    void a_proposal_is_taken_back_by_its_proposer_or_turned_down_by_another() {
        PersonMerge merge = proposed("one");
        merge.turnDown("one", NOW);
        assertThat(refusal(() -> merge.approve("other", NOW))).isEqualTo(ProblemCode.MERGE_NOT_PROPOSED);
        assertThat(refusal(() -> merge.askUndoing("other", "wrong", NOW))).isEqualTo(ProblemCode.MERGE_NOT_IN_EFFECT);
    }

    @Test
    void what_the_log_saw_of_it_is_written_again_after_later_steps() {
        PersonMerge merge = proposed("one");
        byte[] proposed = merge.recorded("MERGE_PROPOSED");
        merge.approve("other", NOW);
        byte[] merged = merge.recorded("PEOPLE_MERGED");
        merge.askUndoing("one", "wrong", NOW);
        byte[] asked = merge.recorded("UNDOING_ASKED");
        merge.undo("other", NOW);

        assertThat(merge.recorded("MERGE_PROPOSED")).isEqualTo(proposed);
        assertThat(merge.recorded("PEOPLE_MERGED")).isEqualTo(merged).isNotEqualTo(proposed);
        assertThat(merge.recorded("UNDOING_ASKED")).isEqualTo(asked).isNotEqualTo(merged);
        assertThat(merge.recorded("MERGE_UNDONE")).isNotEqualTo(asked);
    }

    @Test
    void nobody_approves_the_undoing_they_asked_for() {
        PersonMerge merge = proposed("one");
        assertThat(refusal(() -> merge.askUndoing("one", "wrong", NOW))).isEqualTo(ProblemCode.MERGE_NOT_IN_EFFECT);
        merge.approve("other", NOW);
        assertThat(refusal(() -> merge.undo("other", NOW))).isEqualTo(ProblemCode.UNDOING_NOT_ASKED);
        merge.askUndoing("one", "wrong", NOW);
        assertThat(refusal(() -> merge.askUndoing("other", "wrong", NOW))).isEqualTo(ProblemCode.UNDOING_ALREADY_ASKED);
        assertThat(refusal(() -> merge.undo("one", NOW))).isEqualTo(ProblemCode.UNDOING_NEEDS_ANOTHER);
        merge.undo("other", NOW);
        assertThat(refusal(() -> merge.undo("third", NOW))).isEqualTo(ProblemCode.MERGE_NOT_IN_EFFECT);
    }

    private static PersonMerge proposed(String account) {
        return new PersonMerge(UUID.randomUUID(), UUID.randomUUID(), "the same person", account, NOW);
    }

    private static ProblemCode refusal(Runnable step) {
        try {
            step.run();
            return null;
        } catch (Problem problem) {
            return problem.code();
        }
    }
}
