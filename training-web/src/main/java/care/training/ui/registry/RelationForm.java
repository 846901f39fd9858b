package care.training.ui.registry;

import care.training.registry.recusal.Recusals;
import care.training.registry.recusal.RelationKind;
import care.training.ui.Messages;
import care.training.ui.SubjectForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Declares whom the holder of a card must not examine. */
@Named
@RequestScoped
public class RelationForm extends SubjectForm {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Recusals recusals;

    @Inject
    private transient Messages messages;

    private String card;
    private RelationKind kind;

    public String declare() {
        recusals.declare(card, document(), getName(), kind);
        messages.done("assessors.relate.done");
        return "/association/assessors?faces-redirect=true";
    }

    public List<RelationKind> getKinds() {
        return List.of(RelationKind.values());
    }

    public String getCard() {
        return card;
    }

    public void setCard(String card) {
        this.card = card;
    }

    public RelationKind getKind() {
        return kind;
    }

    public void setKind(RelationKind kind) {
        this.kind = kind;
    }
}
