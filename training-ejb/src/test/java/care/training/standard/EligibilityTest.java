package care.training.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import care.training.registry.Qualification;
import care.training.registry.QualificationSource;
import care.training.registry.Resat;
import care.training.registry.Withdrawn;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {
    private static final String CARER = "4-10-01-03";
    private static final Standards STANDARDS = new Standards();
    private static final UUID PERSON = UUID.randomUUID();

    static {
        STANDARDS.load(Settings.configFolder().resolve("standards"), "61");
    }

    /**
     * Each way at, below and above its edge. Facts are written {@code work:occupation:from:to}, {@code
     * certificate:occupation:level:issued}, {@code diploma:tier:field:graduated}, {@code study:tier:field:graduates},
     * {@code title:rank:field:issued}, {@code apprenticeship:occupation:ended}, {@code passed:occupation:level:on:until}
     * for the theory exam and {@code skills:…} for the other, with {@code :1} where one resit was taken; a question mark at the
     * end says that it is only declared, a cross that it was revoked.
     */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "eligibility.csv", numLinesToSkip = 1, maxCharsPerColumn = 1000)
    void who_may_enter_and_from_when(
            String what,
            int level,
            LocalDate on,
            LocalDate birth,
            String facts,
            Verdict verdict,
            String satisfied,
            LocalDate earliest) {
        EligibilityDecision decision = decide(level, on, birth, facts);
        assertThat(decision.decision()).isEqualTo(verdict);
        assertThat(decision.ways().stream()
                        .filter(WayOutcome::satisfied)
                        .map(WayOutcome::id)
                        .toList())
                .containsExactly(satisfied == null ? new String[0] : satisfied.split(" "));
        assertThat(decision.earliestOn()).isEqualTo(earliest);
        assertThat(decision.edition()).isEqualTo("2021");
    }

    /** What is missing, in the words a person reads. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "missing.csv", numLinesToSkip = 1, maxCharsPerColumn = 1000, delimiter = '|')
    void what_is_missing_is_said_in_words(
            String way, int level, LocalDate on, LocalDate birth, String facts, String chinese, String english) {
        WayOutcome outcome = decide(level, on, birth, facts).way(way).orElseThrow();
        assertThat(outcome.satisfied()).isFalse();
        assertThat(outcome.missing()).extracting(m -> m.text(Languages.CHINESE)).containsExactly(chinese);
        assertThat(outcome.missing()).extracting(m -> m.text(Languages.ENGLISH)).containsExactly(english);
    }

    @Test
    void a_person_who_is_barred_is_told_so_and_nothing_else() {
        Facts barred = Facts.of(LocalDate.of(1990, 1, 1), true, true, List.of());
        EligibilityDecision decision = Eligibility.decide(barred, carer(), Level.FIVE, LocalDate.of(2026, 11, 23));
        assertThat(decision.decision()).isEqualTo(Verdict.BARRED);
        assertThat(decision.ways()).isEmpty();
        assertThat(decision.earliestOn()).isNull();
    }

    @Test
    void who_neither_works_nor_means_to_work_in_it_may_not_enter() {
        Facts facts = Facts.of(LocalDate.of(1990, 1, 1), false, false, List.of());
        EligibilityDecision decision = Eligibility.decide(facts, carer(), Level.FIVE, LocalDate.of(2026, 11, 23));
        assertThat(decision.decision()).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(decision.way("5x").orElseThrow().missing())
                .extracting(Missing::code)
                .containsExactly(MissingCode.INTENTION_NOT_DECLARED);
    }

    @Test
    void who_works_in_it_need_not_say_that_she_means_to() {
        Facts facts = Facts.of(LocalDate.of(1990, 1, 1), false, false, List.of(qualification("work:育婴员:2026-11-01:")));
        assertThat(Eligibility.decide(facts, carer(), Level.FIVE, LocalDate.of(2026, 11, 23))
                        .isEligible())
                .isTrue();
    }

    @Test
    void who_worked_in_it_once_must_say_that_she_means_to() {
        Facts facts = Facts.of(
                LocalDate.of(1990, 1, 1), false, false, List.of(qualification("work:育婴员:2015-01-01:2026-11-22")));
        assertThat(Eligibility.decide(facts, carer(), Level.FIVE, LocalDate.of(2026, 11, 22))
                        .isEligible())
                .isTrue();
        assertThat(Eligibility.decide(facts, carer(), Level.FIVE, LocalDate.of(2026, 11, 23))
                        .isEligible())
                .isFalse();
    }

    /** What a way used, and what of it by her own word only. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "used.csv", numLinesToSkip = 1, maxCharsPerColumn = 1000, delimiter = '|')
    void what_counted_is_said_in_words(
            String way,
            int level,
            LocalDate on,
            String facts,
            String chinese,
            String english,
            String unproven,
            LocalDate earliest) {
        WayOutcome outcome =
                decide(level, on, LocalDate.of(1990, 1, 1), facts).way(way).orElseThrow();
        assertThat(words(outcome.used(), Languages.CHINESE)).isEqualTo(chinese == null ? "" : chinese);
        assertThat(words(outcome.used(), Languages.ENGLISH)).isEqualTo(english == null ? "" : english);
        assertThat(words(outcome.unproven(), Languages.CHINESE)).isEqualTo(unproven == null ? "" : unproven);
        assertThat(outcome.earliestOn()).isEqualTo(earliest);
    }

    private static String words(List<UsedFact> facts, Locale language) {
        return facts.stream().map(fact -> fact.text(language)).collect(Collectors.joining("; "));
    }

    @Test
    void the_same_facts_give_the_same_decision() {
        String facts = "work:4-10-01-03:2019-01-01: certificate:4-10-01-02:5:2020-01-01";
        LocalDate on = LocalDate.of(2026, 11, 23);
        assertThat(decide(4, on, null, facts)).isEqualTo(decide(4, on, null, facts));
    }

    @ParameterizedTest
    @CsvSource({"4-10-01-02, 2", "4-10-01-02, 1", "4-10-01-01, 5"})
    void a_level_that_the_occupation_does_not_have_is_refused(String occupation, int level) {
        LocalDate on = LocalDate.of(2026, 11, 23);
        Standard standard = STANDARDS.inForce(occupation, on);
        assertThatThrownBy(() ->
                        Eligibility.decide(Facts.ofNewcomer(LocalDate.of(1990, 1, 1)), standard, Level.of(level), on))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.LEVEL_NOT_IN_STANDARD));
    }

    private static EligibilityDecision decide(int level, LocalDate on, LocalDate birth, String facts) {
        return Eligibility.decide(Facts.of(birth, true, false, qualifications(facts)), carer(), Level.of(level), on);
    }

    private static Standard carer() {
        return STANDARDS.edition(CARER, "2021");
    }

    static List<Qualification> qualifications(String facts) {
        return facts == null
                ? List.of()
                : Arrays.stream(facts.split(" "))
                        .map(EligibilityTest::qualification)
                        .toList();
    }

    private static Qualification qualification(String fact) {
        if (fact.endsWith("×")) {
            return Withdrawn.revoked(qualification(fact.substring(0, fact.length() - 1)));
        }
        boolean declared = fact.endsWith("?");
        QualificationSource source = declared ? QualificationSource.DECLARED : QualificationSource.OTHER;
        String[] f = (declared ? fact.substring(0, fact.length() - 1) : fact).split(":", -1);
        return switch (f[0]) {
            case "work" -> Qualification.experience(PERSON, f[1], f[1], date(f[2]), date(f[3]), "r", source);
            case "certificate" ->
                Qualification.certificate(
                        PERSON, f[1], Level.of(Integer.parseInt(f[2])), f[1], date(f[3]), "r", source);
            case "diploma" -> Qualification.diploma(PERSON, f[1], f[2], date(f[3]), "r", source);
            case "study" -> Qualification.study(PERSON, f[1], f[2], date(f[3]), "r", source);
            case "title" -> Qualification.title(PERSON, f[1], f[2], date(f[3]), "r", source);
            case "apprenticeship" -> Qualification.apprenticeship(PERSON, f[1], f[1], date(f[2]), "r", source);
            case "passed", "skills" ->
                Resat.times(
                        f.length > 5 ? Integer.parseInt(f[5]) : 0,
                        Qualification.passedPart(
                                PERSON,
                                f[1],
                                Level.of(Integer.parseInt(f[2])),
                                f[0].equals("skills") ? "SKILLS" : "THEORY",
                                date(f[3]),
                                date(f[4]),
                                "r"));
            default -> throw new IllegalArgumentException(fact);
        };
    }

    private static LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
