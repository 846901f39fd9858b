package care.training.ui.ledger;

import care.training.ledger.keys.FieldKeyAdministration;
import care.training.ledger.keys.FieldKeyNode;
import care.training.ledger.keys.FieldKeysView;
import care.training.ledger.keys.FieldRotationView;
import care.training.ledger.keys.RetiredFieldKey;
import care.training.ui.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/** The keys of encrypted fields: which node has which, the rotation to another, and the end of the former one. */
@Named
@RequestScoped
public class FieldKeysPage {
    private static final String AGAIN = "/admin/field-keys?faces-redirect=true";

    @Inject
    private FieldKeyAdministration administration;

    @Inject
    private Messages messages;

    private FieldKeysView view;

    /**
     * A key that a node has.
     *
     * @param everywhere whether all of them have it
     * @param nodes those that have it
     */
    public record Key(long number, boolean primary, boolean retired, boolean everywhere, String nodes) {}

    public FieldKeysView getView() {
        if (view == null) {
            view = administration.view();
        }
        return view;
    }

    public List<Key> getKeys() {
        return getView().nodes().stream()
                .flatMap(node -> node.keys().all().stream())
                .distinct()
                .sorted()
                .map(this::key)
                .toList();
    }

    private Key key(long number) {
        List<FieldKeyNode> nodes = getView().nodes();
        List<FieldKeyNode> having = nodes.stream()
                .filter(node -> node.keys().all().contains(number))
                .toList();
        return new Key(
                number,
                nodes.stream().anyMatch(node -> node.keys().primary() == number),
                getView().retired().stream().map(RetiredFieldKey::key).anyMatch(key -> key == number),
                having.size() == nodes.size(),
                having.stream().map(FieldKeyNode::node).collect(Collectors.joining(", ")));
    }

    /** The one that is not over; null where there is none. */
    public FieldRotationView getOpen() {
        FieldRotationView rotation = getView().rotation();
        return rotation == null || rotation.endedAt() != null ? null : rotation;
    }

    /** Looks again how far it is. */
    public void look() {
        view = null;
    }

    public String begin() {
        administration.begin();
        messages.done("fieldkeys.begun");
        return AGAIN;
    }

    public String retire(long key) {
        administration.retire(key);
        messages.done("fieldkeys.retired.done", String.valueOf(key));
        return AGAIN;
    }
}
