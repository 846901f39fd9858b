package care.training.ui.registry;

import care.training.kernel.Level;
import care.training.registry.AssessorBasis;
import care.training.registry.AssessorCard;
import care.training.registry.AssessorCards;
import care.training.registry.AssessorGrade;
import care.training.registry.AssessorGrades;
import care.training.registry.NewAssessorCard;
import care.training.ui.Messages;
import care.training.ui.SubjectForm;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

/** Issues an assessor's card, or the same card again with what it says now. */
@Named
@ViewScoped
public class CardPage extends SubjectForm {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AssessorCards cards;

    @Inject
    private transient Messages messages;

    private String cardNumber;
    private String occupation;
    private Level[] levels = {};
    private AssessorGrade grade = AssessorGrade.ASSESSOR;
    private Level basisLevel;
    private AssessorGrades.TitleRank basisTitle;
    private String basisReference;
    private LocalDate basisIssuedOn;
    private LocalDate assessorSince;
    private LocalDate validFrom;
    private LocalDate validTo;

    public String issue() {
        AssessorCard card = cards.issue(new NewAssessorCard(
                document(),
                getName(),
                cardNumber,
                occupation,
                new LinkedHashSet<>(List.of(levels)),
                grade,
                null,
                basis(),
                validFrom,
                validTo));
        messages.done("assessors.issue.done", card.number());
        return "/association/assessors?faces-redirect=true";
    }

    /** Null where no paper was shown: then the platform must know of one. */
    private AssessorBasis basis() {
        boolean shown = basisLevel != null || basisTitle != null || basisReference != null && !basisReference.isBlank();
        return shown ? new AssessorBasis(basisLevel, basisTitle, basisReference, basisIssuedOn, assessorSince) : null;
    }

    public AssessorGrades.TitleRank[] getTitles() {
        return AssessorGrades.TitleRank.values();
    }

    public AssessorGrade[] getGrades() {
        return AssessorGrade.values();
    }

    public String getCardNumber() {
        return cardNumber;
    }

    public void setCardNumber(String cardNumber) {
        this.cardNumber = cardNumber;
    }

    public String getOccupation() {
        return occupation;
    }

    public void setOccupation(String occupation) {
        this.occupation = occupation;
    }

    public Level[] getLevels() {
        return levels;
    }

    public void setLevels(Level[] levels) {
        this.levels = levels;
    }

    public AssessorGrade getGrade() {
        return grade;
    }

    public void setGrade(AssessorGrade grade) {
        this.grade = grade;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }

    public Level getBasisLevel() {
        return basisLevel;
    }

    public void setBasisLevel(Level basisLevel) {
        this.basisLevel = basisLevel;
    }

    public AssessorGrades.TitleRank getBasisTitle() {
        return basisTitle;
    }

    public void setBasisTitle(AssessorGrades.TitleRank basisTitle) {
        this.basisTitle = basisTitle;
    }

    public String getBasisReference() {
        return basisReference;
    }

    public void setBasisReference(String basisReference) {
        this.basisReference = basisReference;
    }

    public LocalDate getBasisIssuedOn() {
        return basisIssuedOn;
    }

    public void setBasisIssuedOn(LocalDate basisIssuedOn) {
        this.basisIssuedOn = basisIssuedOn;
    }

    public LocalDate getAssessorSince() {
        return assessorSince;
    }

    public void setAssessorSince(LocalDate assessorSince) {
        this.assessorSince = assessorSince;
    }
}
