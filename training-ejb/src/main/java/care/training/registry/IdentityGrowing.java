package care.training.registry;

import java.util.List;
import java.util.UUID;

/**
 * A clerk is about to add a document or a name to a record; observed in the same transaction. Whoever knows that more than her
 * record hangs on it asks for another clerk. Why, is said to nobody.
 */
public final class IdentityGrowing {
    private final UUID personId;
    private final List<byte[]> documents;
    private final List<PersonName> names;
    private boolean needsAnother;

    /** @param documents keyed hashes of what is added, as {@code names} is */
    IdentityGrowing(UUID personId, List<byte[]> documents, List<PersonName> names) {
        this.personId = personId;
        this.documents = List.copyOf(documents);
        this.names = List.copyOf(names);
    }

    public UUID personId() {
        return personId;
    }

    public List<byte[]> documents() {
        return documents;
    }

    public List<PersonName> names() {
        return names;
    }

    /** One clerk alone does not add it. */
    public void askAnother() {
        needsAnother = true;
    }

    boolean needsAnother() {
        return needsAnother;
    }
}
