package care.training.scheduling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/** Somebody's part in holding a session. */
@Entity
@Table(name = "duty")
public class Duty {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private DutyKind kind;

    @Column(name = "card_number")
    private String cardNumber;

    protected Duty() {}

    private Duty(UUID sessionId, UUID personId, DutyKind kind, String cardNumber) {
        this.id = UUID.randomUUID();
        this.sessionId = sessionId;
        this.personId = personId;
        this.kind = kind;
        this.cardNumber = cardNumber;
    }

    static Duty assessor(UUID sessionId, UUID personId, String cardNumber) {
        return new Duty(sessionId, personId, DutyKind.ASSESSOR, cardNumber);
    }

    static Duty invigilator(UUID sessionId, UUID personId) {
        return new Duty(sessionId, personId, DutyKind.INVIGILATOR, null);
    }

    public UUID sessionId() {
        return sessionId;
    }

    public UUID personId() {
        return personId;
    }

    public DutyKind kind() {
        return kind;
    }

    /** Number of the assessor's card that qualifies for the session. */
    public Optional<String> cardNumber() {
        return Optional.ofNullable(cardNumber);
    }
}
