package care.training.learning.online;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A question about a unit, asked while somebody learns to see that she is there. */
@Entity
@Table(name = "online_question")
class OnlineQuestion {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "stem")
    private String stem;

    @Column(name = "option_a")
    private String optionA;

    @Column(name = "option_b")
    private String optionB;

    @Column(name = "option_c")
    private String optionC;

    @Enumerated(EnumType.STRING)
    @Column(name = "right_option")
    private Option right;

    protected OnlineQuestion() {}

    OnlineQuestion(UUID unitId, NewQuestion given) {
        this.id = UUID.randomUUID();
        this.unitId = unitId;
        this.stem = given.stem();
        this.optionA = given.a();
        this.optionB = given.b();
        this.optionC = given.c();
        this.right = given.right();
    }

    boolean isRight(Option given) {
        return right == given;
    }

    /** Without the answer. */
    AskedQuestion asked() {
        return new AskedQuestion(stem, optionA, optionB, optionC);
    }

    NewQuestion written() {
        return new NewQuestion(stem, optionA, optionB, optionC, right);
    }

    UUID id() {
        return id;
    }

    UUID unitId() {
        return unitId;
    }
}
