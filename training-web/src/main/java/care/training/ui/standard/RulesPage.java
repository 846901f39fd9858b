package care.training.ui.standard;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.rules.Sourced;
import care.training.scheduling.ExamRules;
import care.training.standard.Standard;
import care.training.standard.Standards;
import care.training.ui.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * The rules of exams and certificates as the platform itself decides by them, which the law wants published (人社厅发
 * 〔2024〕27号): read from the standards, so that what is shown and what is done cannot differ.
 */
@Named
@RequestScoped
public class RulesPage {
    @Inject
    private Standards standards;

    @Inject
    private ExamRules rules;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    private String occupation;
    private Standard standard;

    /** Problems: NOT_FOUND for an occupation without a standard in force. */
    public void open() {
        List<Standard> inForce = standards.inForce(today());
        standard = occupation == null
                ? inForce.stream().filter(RulesPage::isExamined).findFirst().orElse(inForce.get(0))
                : inForce.stream()
                        .filter(known -> known.code().equals(occupation))
                        .findFirst()
                        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        occupation = standard.code();
    }

    /** With criteria for its skills exam, so that exams are held here. */
    private static boolean isExamined(Standard standard) {
        return standard.levels().stream()
                .anyMatch(level -> !standard.criteria(level).isEmpty());
    }

    public String getName() {
        return standard.name(language.getLocale());
    }

    public String getEdition() {
        return standard.edition();
    }

    public LocalDate getValidFrom() {
        return standard.validFrom();
    }

    public int getPassMark() {
        return standard.passMark();
    }

    public int getNoticeWorkingDays() {
        return standard.noticeWorkingDays();
    }

    /** The fewest who assess one skills exam. */
    public int getAssessors() {
        return standard.assessors(1);
    }

    public int getInvigilators() {
        return standard.invigilators(1);
    }

    public long getLateMinutes() {
        return rules.lateLimit().toMinutes();
    }

    public int getPassedPartYears() {
        return standard.passedPartYears();
    }

    /** Names the text: {@code rules.day.<this>}. */
    public String getEligibilityDay() {
        return rules.eligibilityDay().name();
    }

    /** Of a value of the standard; null where it is the file's without one. */
    public Sourced source(String value) {
        return standard.source(value).orElse(null);
    }

    public Sourced examSource(String value) {
        return rules.source(value);
    }

    public List<LevelSheet> getLevels() {
        return standard.levels().stream()
                .map(level -> LevelSheet.of(standard, level, today(), language.getLocale()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    public String getOccupation() {
        return occupation;
    }

    public void setOccupation(String occupation) {
        this.occupation = occupation;
    }
}
