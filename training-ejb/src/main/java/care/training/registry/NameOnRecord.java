package care.training.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** A name that a person has or had, or is also called by; once recorded it stays. */
@Entity
@Table(name = "person_name")
class NameOnRecord {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private NameKind kind;

    @Column(name = "text")
    private String text;

    @Column(name = "since")
    private LocalDate since;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_for")
    private String recordedFor;

    @Column(name = "reason")
    private String reason;

    @Column(name = "keys")
    private String[] keys;

    protected NameOnRecord() {}

    NameOnRecord(
            Person person,
            NameKind kind,
            PersonName name,
            LocalDate since,
            Recording recording,
            Collection<String> keys) {
        this.id = UUID.randomUUID();
        this.personId = person.id();
        this.kind = kind;
        this.text = name.text();
        this.since = since;
        this.recordedAt = recording.at();
        this.recordedBy = recording.account();
        this.recordedFor = recording.organization();
        this.reason = recording.reason();
        this.keys = keys.toArray(String[]::new);
    }

    /** Found by other keys from now on, because the tables of names changed. */
    void find(Collection<String> newKeys) {
        keys = newKeys.toArray(String[]::new);
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    NameKind kind() {
        return kind;
    }

    PersonName name() {
        return new PersonName(text);
    }

    PersonRecord.Named view(String current) {
        return new PersonRecord.Named(
                kind, text, kind == NameKind.NAME && text.equals(current), since, recordedAt, recordedFor, reason);
    }
}
