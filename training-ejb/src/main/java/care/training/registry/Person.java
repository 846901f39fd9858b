package care.training.registry;

import care.training.kernel.IdentityDocument;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Somebody who learns, sits exams, assesses or works; known by identity documents, never by name alone. */
@Entity
@Table(name = "person")
public class Person {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "account")
    private String account;

    @Column(name = "name")
    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(name = "merged_into")
    private UUID mergedInto;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Version
    @Column(name = "version")
    private int version;

    protected Person() {}

    Person(PersonName name, LocalDate birthDate, Instant registeredAt) {
        this.id = UUID.randomUUID();
        this.name = name.text();
        this.nameKey = name.key();
        this.birthDate = birthDate;
        this.registeredAt = registeredAt;
    }

    /** The account becomes this person's; an account, once linked, stays. */
    void link(String newAccount) {
        if (account != null && !account.equals(newAccount)) {
            throw new IllegalStateException("a linked account is never replaced");
        }
        account = newAccount;
    }

    /** Bears this name from now on; the former ones stay in her history. */
    void rename(PersonName newName) {
        name = newName.text();
        nameKey = newName.key();
    }

    /** A document that carries a birth date tells it, and cannot tell another. Problems: INVALID_INPUT. */
    void bornAsOn(IdentityDocument document) {
        requireBornAsOn(document);
        document.birthDate().ifPresent(born -> birthDate = born);
    }

    /** Problems: INVALID_INPUT, where the document carries another birth date. */
    void requireBornAsOn(IdentityDocument document) {
        if (birthDate != null
                && document.birthDate().filter(born -> !born.equals(birthDate)).isPresent()) {
            throw Problem.invalid("documentNumber", ProblemCode.BIRTH_DATE_DIFFERS);
        }
    }

    /** Her record is held by another from now on, or, null, stands for itself again. */
    public void mergeInto(UUID survivor) {
        mergedInto = survivor;
    }

    /** Problems: PERSON_MERGED, where another record holds what this one held. */
    public void requireItself() {
        if (mergedInto != null) {
            throw new Problem(ProblemCode.PERSON_MERGED);
        }
    }

    /** The record that holds what this one held; empty where it stands for itself. */
    public Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    public UUID id() {
        return id;
    }

    /** The account this person signs in with, none while only a college or the association entered her. */
    public Optional<String> account() {
        return Optional.ofNullable(account);
    }

    public boolean isAccount(String subject) {
        return subject.equals(account);
    }

    public String name() {
        return name;
    }

    /** Known only where a document carries it. */
    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
