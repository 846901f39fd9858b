package care.training.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** One look at one person: by whom, for which organization, at what and why. Never changed, never deleted by hand. */
@Entity
@Table(name = "access_log")
public class AccessRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "at", nullable = false)
    private Instant at;

    @Column(name = "account", nullable = false)
    private String account;

    @Column(name = "organization", columnDefinition = "char(18)")
    private String organization;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "document_hash")
    private byte[] documentHash;

    @Column(name = "what", nullable = false)
    private String what;

    @Column(name = "why", nullable = false)
    private String why;

    protected AccessRecord() {}

    AccessRecord(
            Instant at,
            String account,
            String organization,
            UUID personId,
            byte[] documentHash,
            String what,
            String why) {
        this.at = at;
        this.account = account;
        this.organization = organization;
        this.personId = personId;
        this.documentHash = documentHash;
        this.what = what;
        this.why = why;
    }

    public Long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public String account() {
        return account;
    }

    public Optional<String> organization() {
        return Optional.ofNullable(organization);
    }

    public Optional<UUID> personId() {
        return Optional.ofNullable(personId);
    }

    public String what() {
        return what;
    }

    public String why() {
        return why;
    }

    AccessEntry entry() {
        return new AccessEntry(
                at,
                account,
                organization,
                personId,
                documentHash == null ? null : HexFormat.of().formatHex(documentHash),
                what,
                why);
    }
}
