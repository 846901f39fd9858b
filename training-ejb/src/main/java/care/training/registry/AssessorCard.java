package care.training.registry;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An assessor may examine only the occupation and the levels on the card, until it expires (domain 3.3). */
@Entity
@Table(name = "assessor_card")
public class AssessorCard {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "number")
    private String number;

    @Column(name = "occupation")
    private String occupation;

    @Column(name = "levels")
    private int[] levels;

    @Enumerated(EnumType.STRING)
    @Column(name = "grade")
    private AssessorGrade grade;

    @Column(name = "employer")
    private String employer;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Version
    @Column(name = "version")
    private int version;

    protected AssessorCard() {}

    AssessorCard(UUID personId, NewAssessorCard given) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.number = given.number();
        renew(personId, given);
    }

    /** The card is issued again with what it says now. Problems: CARD_OF_ANOTHER_PERSON. */
    final void renew(UUID holder, NewAssessorCard given) {
        if (!personId.equals(holder)) {
            throw new Problem(ProblemCode.CARD_OF_ANOTHER_PERSON, number);
        }
        occupation = given.occupation();
        levels = Levels.numbers(given.levels());
        grade = given.grade();
        employer = given.employer() == null ? null : given.employer().value();
        validFrom = given.validFrom();
        validTo = given.validTo();
    }

    /** The card has a further term. */
    public void extend(LocalDate from, LocalDate to) {
        validFrom = from;
        validTo = to;
    }

    /** Both days of the validity are inside it. */
    public boolean covers(String asked, Level level, LocalDate on) {
        return occupation.equals(asked) && levels().contains(level) && !on.isBefore(validFrom) && !on.isAfter(validTo);
    }

    public UUID id() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    public String number() {
        return number;
    }

    public String occupation() {
        return occupation;
    }

    public Set<Level> levels() {
        return Levels.of(levels);
    }

    public AssessorGrade grade() {
        return grade;
    }

    public Optional<SocialCreditCode> employer() {
        return Optional.ofNullable(employer).map(SocialCreditCode::new);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }
}
