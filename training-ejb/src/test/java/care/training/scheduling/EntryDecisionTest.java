package care.training.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.training.kernel.Json;
import care.training.kernel.Languages;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.rules.Names;
import care.training.standard.EligibilityDecision;
import care.training.standard.EligibilityDecision.EntryRules;
import care.training.standard.Missing;
import care.training.standard.MissingCode;
import care.training.standard.Verdict;
import care.training.standard.WayOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryDecisionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 5);
    private static final Instant NOW = Instant.parse("2026-11-01T01:00:00Z");
    private static final WayOutcome MET =
            new WayOutcome("5x", true, List.of(), new Names("年满16周岁", "16 years old"), true, true, List.of(), DAY);
    private static final WayOutcome UNMET = new WayOutcome(
            "4x1",
            false,
            List.of(new Missing(MissingCode.values()[0], List.of(1, 2, 3), null)),
            new Names("工作满5年", "5 years of work"),
            false,
            true,
            List.of(),
            null);

    private static final EntryRules RULES = new EntryRules(new Names("申报条件", "Entry conditions"), true);

    @Test
    void whoever_is_eligible_enters_by_the_way_that_holds_and_the_reason_is_kept_in_words() {
        EntryDecision decision = decide(Verdict.ELIGIBLE, List.of(UNMET, MET), entry(null, null, null));

        assertThat(decision.way()).isEqualTo("5x");
        assertThat(decision.reason(Languages.ENGLISH)).isEqualTo("16 years old");
        assertThat(Json.read(Json.write(decision), EntryDecision.class)).isEqualTo(decision);
    }

    @Test
    void a_way_that_is_claimed_must_be_the_one_that_holds() {
        Problem problem = refused(Verdict.ELIGIBLE, List.of(UNMET, MET), entry("4x1", null, null));

        assertThat(problem.code()).isEqualTo(ProblemCode.NOT_ELIGIBLE);
        assertThat(problem.detail(Languages.CHINESE)).contains("工作满5年").doesNotContain("年满16周岁");
    }

    @Test
    void a_way_that_the_standard_does_not_have_is_named_with_those_it_has() {
        Problem problem = refused(Verdict.ELIGIBLE, List.of(UNMET, MET), entry("9z", null, null));

        assertThat(problem.violations().get(0).field()).isEqualTo("way");
        assertThat(problem.violations().get(0).message(Languages.ENGLISH)).contains("4x1, 5x");
    }

    @Test
    void a_barred_person_does_not_enter_whatever_she_holds() {
        assertThat(refused(Verdict.BARRED, List.of(), entry(null, null, null)).code())
                .isEqualTo(ProblemCode.PERSON_BARRED);
    }

    @Test
    void evidence_counts_when_an_organization_has_seen_it_and_not_by_her_own_word() {
        Entry herself = entry(null, "\"contract\"", null);
        Entry college = entry(null, "\"contract\"", "12610100MJT0000100");
        Entry collegeWithout = entry(null, null, "12610100MJT0000100");

        assertThat(refused(Verdict.NEEDS_EVIDENCE, List.of(UNMET), herself).code())
                .isEqualTo(ProblemCode.EVIDENCE_NEEDED);
        assertThat(refused(Verdict.NEEDS_EVIDENCE, List.of(UNMET), collegeWithout)
                        .code())
                .isEqualTo(ProblemCode.EVIDENCE_NEEDED);
        assertThat(decide(Verdict.NEEDS_EVIDENCE, List.of(UNMET), college).verdict())
                .isEqualTo("NEEDS_EVIDENCE");
    }

    @Test
    void she_declares_herself_that_she_means_to_work_and_an_organization_by_her_application() {
        String college = "12610100MJT0000100";
        assertThat(entry(null, "{\"intendsToWork\": true}", null).declaresIntention())
                .isTrue();
        assertThat(entry(null, "{\"intendsToWork\": false}", null).declaresIntention())
                .isFalse();
        assertThat(entry(null, "{\"intendsToWork\": \"yes\"}", null).declaresIntention())
                .isFalse();
        assertThat(entry(null, "\"contract\"", null).declaresIntention()).isFalse();
        assertThat(entry(null, null, null).declaresIntention()).isFalse();
        assertThat(entry(null, null, college).declaresIntention()).isTrue();
        assertThat(entry(null, "{\"seen\": \"contract\"}", college).declaresIntention())
                .isTrue();
        assertThat(entry(null, "{\"intendsToWork\": false}", college).declaresIntention())
                .isFalse();
    }

    @Test
    void where_only_her_declaration_is_missing_she_is_asked_for_it() {
        WayOutcome undeclared = new WayOutcome(
                "5x",
                false,
                List.of(new Missing(MissingCode.INTENTION_NOT_DECLARED, List.of(), null)),
                new Names("年满16周岁", "16 years old"),
                true,
                true,
                List.of(),
                null);

        assertThat(refused(Verdict.NOT_ELIGIBLE, List.of(UNMET, undeclared), entry(null, null, null))
                        .code())
                .isEqualTo(ProblemCode.DECLARATION_NEEDED);
        assertThat(refused(Verdict.NOT_ELIGIBLE, List.of(UNMET, undeclared), entry("4x1", null, null))
                        .code())
                .isEqualTo(ProblemCode.NOT_ELIGIBLE);
    }

    private static Entry entry(String way, String evidence, String organization) {
        return new Entry(way, evidence, "account", organization, null);
    }

    private static EntryDecision decide(Verdict verdict, List<WayOutcome> ways, Entry entry) {
        return EntryDecision.decide(
                new EligibilityDecision(verdict, "2021", 1, RULES, ways, null), entry, DAY, "THEORY_DATE", NOW);
    }

    private static Problem refused(Verdict verdict, List<WayOutcome> ways, Entry entry) {
        return catchThrowableOfType(Problem.class, () -> decide(verdict, ways, entry));
    }
}
