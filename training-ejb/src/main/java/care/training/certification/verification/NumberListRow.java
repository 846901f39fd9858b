package care.training.certification.verification;

import care.training.kernel.Level;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One number of a list and what was found of it at that hour. Never changed. */
@Entity
@Table(name = "number_list_row")
class NumberListRow {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "list_id")
    private UUID listId;

    @Column(name = "position")
    private int position;

    @Column(name = "number")
    private String number;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private ListOutcome outcome;

    @Column(name = "status_since")
    private Instant statusSince;

    @Column(name = "occupation_name")
    private String occupationName;

    @Column(name = "occupation_name_en")
    private String occupationNameEn;

    @Column(name = "level")
    private Integer level;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "issuer")
    private String issuer;

    @Column(name = "issuer_en")
    private String issuerEn;

    protected NumberListRow() {}

    /** @param certificate null where none was found */
    NumberListRow(
            UUID listId, int position, String number, String name, ListOutcome outcome, CertificateCard certificate) {
        id = UUID.randomUUID();
        this.listId = listId;
        this.position = position;
        this.number = number;
        this.name = name;
        this.outcome = outcome;
        if (certificate != null) {
            statusSince = certificate.statusSince();
            occupationName = certificate.occupationName();
            occupationNameEn = certificate.occupationNameEn();
            level = certificate.level().number();
            issuedOn = certificate.issuedOn();
            issuer = certificate.issuer();
            issuerEn = certificate.issuerEn();
        }
    }

    NumberListView.Row view() {
        return new NumberListView.Row(
                position,
                number,
                name,
                outcome,
                statusSince,
                occupationName,
                occupationNameEn,
                level == null ? null : Level.of(level),
                issuedOn,
                issuer,
                issuerEn);
    }
}
