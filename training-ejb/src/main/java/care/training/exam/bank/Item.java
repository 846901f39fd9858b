package care.training.exam.bank;

import care.training.kernel.Json;
import care.training.kernel.Level;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** One question of an organization's item bank. */
@Entity
@Table(name = "item")
public class Item {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "occupation")
    private String occupation;

    @Column(name = "level")
    private int level;

    @Column(name = "code")
    private String code;

    @Column(name = "area")
    private String area;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ItemKind kind;

    @Column(name = "stem")
    private String stem;

    @Column(name = "options")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private String options;

    @Column(name = "key")
    private String key;

    @Column(name = "active")
    private boolean active;

    @Column(name = "loaded_by")
    private String loadedBy;

    @Column(name = "loaded_at")
    private Instant loadedAt;

    protected Item() {}

    Item(ItemDraft draft, String loadedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.occupation = draft.occupation();
        this.level = draft.level().number();
        this.code = draft.code();
        this.loadedBy = loadedBy;
        become(draft, now);
    }

    /** Takes on what a newer version of the same code says. Papers keep the text they were assembled with. */
    final void become(ItemDraft draft, Instant now) {
        area = draft.area();
        kind = draft.kind();
        stem = draft.stem();
        options = Json.write(draft.options());
        key = draft.key();
        active = draft.active();
        loadedAt = now;
    }

    ItemView view() {
        return new ItemView(id, code, occupation, Level.of(level), area, kind, stem, options(), key, active, loadedAt);
    }

    String address() {
        return occupation + "/" + level + "/" + code;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String area() {
        return area;
    }

    public ItemKind kind() {
        return kind;
    }

    public String stem() {
        return stem;
    }

    public List<String> options() {
        return List.of(Json.read(options, String[].class));
    }

    public String key() {
        return key;
    }

    public boolean isActive() {
        return active;
    }
}
