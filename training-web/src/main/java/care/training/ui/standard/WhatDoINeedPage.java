package care.training.ui.standard;

import care.training.kernel.Level;
import care.training.standard.EligibilityDecision;
import care.training.standard.EntryAdvice;
import care.training.standard.SelfDescription;
import care.training.standard.Standard;
import care.training.standard.Standards;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What somebody needs to enter a level, from what she says of herself; nothing is kept, all of it stands in the address. */
@Named
@RequestScoped
public class WhatDoINeedPage {
    @Inject
    private EntryAdvice advice;

    @Inject
    private Standards standards;

    @Inject
    private Clock clock;

    private String occupation;
    private Level level;
    private Integer age;
    private Integer workYears;
    private Integer workMonths;
    private String school;
    private String field;
    private LocalDate graduation;
    private String certificate;
    private Level certificateLevel;
    private LocalDate certificateOn;
    private EligibilityDecision decision;

    /** Problems: INVALID_INPUT. */
    public void open() {
        if (isAsked()) {
            decision = advice.on(
                    occupation,
                    level,
                    new SelfDescription(
                            age,
                            workYears,
                            workMonths,
                            school,
                            field,
                            graduation,
                            certificate,
                            certificateLevel,
                            certificateOn));
        }
    }

    public boolean isAsked() {
        return occupation != null && level != null && age != null && getLevels().contains(level);
    }

    /** Whether the level asked for is not one of the occupation's. */
    public boolean isLevelMissing() {
        return occupation != null && level != null && !getLevels().contains(level);
    }

    /** Whether something was sent, but not all that is needed. */
    public boolean isIncomplete() {
        return !isLevelMissing() && !isAsked() && (occupation != null || level != null || age != null);
    }

    public EligibilityDecision getDecision() {
        return decision;
    }

    public List<Standard> getStandards() {
        return standards.inForce(today());
    }

    public Collection<Level> getLevels() {
        return occupation == null
                ? List.of(Level.values())
                : standards.inForce(occupation, today()).levels();
    }

    public Level[] getEveryLevel() {
        return Level.values();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public String getOccupation() {
        return occupation;
    }

    public void setOccupation(String occupation) {
        this.occupation = given(occupation);
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public Integer getAge() {
        return age;
    }

    public void setAge(Integer age) {
        this.age = age;
    }

    public Integer getWorkYears() {
        return workYears;
    }

    public void setWorkYears(Integer workYears) {
        this.workYears = workYears;
    }

    public Integer getWorkMonths() {
        return workMonths;
    }

    public void setWorkMonths(Integer workMonths) {
        this.workMonths = workMonths;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = given(school);
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = given(field);
    }

    public LocalDate getGraduation() {
        return graduation;
    }

    public void setGraduation(LocalDate graduation) {
        this.graduation = graduation;
    }

    public String getCertificate() {
        return certificate;
    }

    public void setCertificate(String certificate) {
        this.certificate = given(certificate);
    }

    public Level getCertificateLevel() {
        return certificateLevel;
    }

    public void setCertificateLevel(Level certificateLevel) {
        this.certificateLevel = certificateLevel;
    }

    public LocalDate getCertificateOn() {
        return certificateOn;
    }

    public void setCertificateOn(LocalDate certificateOn) {
        this.certificateOn = certificateOn;
    }
}
