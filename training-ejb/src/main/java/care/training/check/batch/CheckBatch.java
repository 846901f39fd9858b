package care.training.check.batch;

import care.training.kernel.Languages;
import care.training.kernel.SocialCreditCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A list of people that an employer has checked at once. */
@Entity
@Table(name = "check_batch")
class CheckBatch {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "organization")
    private String organization;

    @Column(name = "account")
    private String account;

    @Column(name = "language")
    private String language;

    @Column(name = "total")
    private int total;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected CheckBatch() {}

    CheckBatch(SocialCreditCode organization, String account, Locale language, int total, Instant now) {
        id = UUID.randomUUID();
        this.organization = organization.value();
        this.account = account;
        this.language = "en".equals(language.getLanguage()) ? "en" : "zh";
        this.total = total;
        handedInAt = now;
    }

    /** Rows wait again. */
    void goOn() {
        finishedAt = null;
    }

    UUID id() {
        return id;
    }

    SocialCreditCode organization() {
        return new SocialCreditCode(organization);
    }

    boolean isOf(SocialCreditCode other) {
        return organization.equals(other.value());
    }

    /** In whose name its rows are checked. */
    String account() {
        return account;
    }

    Locale language() {
        return "en".equals(language) ? Languages.ENGLISH : Languages.CHINESE;
    }

    int total() {
        return total;
    }

    Instant handedInAt() {
        return handedInAt;
    }

    Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
