package care.training.certification.verification;

import care.training.certification.validity.ValidityRules;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Certificates that are out as the public query tells of them: prepared statements, no more columns than are told. */
@ApplicationScoped
class HeldCertificates {
    private static final String COLUMNS = """
            select c.id, c.number, c.status, c.status_since, c.holder_name, c.occupation, c.occupation_name,
                c.occupation_name_en, c.level, c.issued_on, c.issuer_name, c.issuer_name_en,
                exists (select 1 from certificate_upload_row u
                    where u.certificate_id = c.id and u.state = 'ACCEPTED') as on_national_site,
                (select max(n.done_at) from certificate_change n where n.certificate_id = c.id and n.state = 'DONE'
                    and n.kind in ('CORRECTION', 'PHOTOGRAPH')) as corrected_at,
                (select max(s.until) from certificate_suspension s where s.certificate_id = c.id) as suspended_until,
                (select max(r.to_day) from validity_renewal r where r.subject_id = c.id) as renewed_to
            """;

    private static final String FROM = " from certificate c join certificate_file f on f.certificate_id = c.id where ";
    private static final String ONE = COLUMNS + FROM + "c.id = ?";
    private static final String MANY = COLUMNS + FROM + "c.id = any (?)";

    /** A file with fewer archive time stamps is the same document: it gave way to a corrected one only with that one. */
    private static final String OF_FILE = COLUMNS + """
            , exists (select 1 from certificate_former_file old join certificate_former_file corrected
                on corrected.certificate_id = old.certificate_id and corrected.change_id is not null
                    and corrected.replaced_at >= old.replaced_at
                where old.sha256 = ?) as replaced""" + FROM
            + "f.sha256 = ? or c.id = (select certificate_id from certificate_former_file where sha256 = ?)";

    @Inject
    private ValidityRules rules;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:jboss/datasources/Training")
    private DataSource database;

    protected HeldCertificates() {}

    HeldCertificates(DataSource database, ValidityRules rules, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A certificate that a file is, or was, of.
     *
     * @param isFormer whether a corrected file took its place
     */
    record FileOf(HeldCertificate certificate, boolean isFormer) {}

    /** @param digest SHA-256 of the file */
    Optional<FileOf> ofFile(byte[] digest) {
        try (Connection connection = database.getConnection();
                PreparedStatement sought = connection.prepareStatement(OF_FILE)) {
            sought.setBytes(1, digest);
            sought.setBytes(2, digest);
            sought.setBytes(3, digest);
            try (ResultSet found = sought.executeQuery()) {
                return found.next()
                        ? Optional.of(new FileOf(read(found), found.getBoolean("replaced")))
                        : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("certificates cannot be read", failed);
        }
    }

    /** These certificates, by their id. */
    Map<UUID, HeldCertificate> all(Collection<UUID> certificates) {
        Map<UUID, HeldCertificate> all = new HashMap<>();
        if (certificates.isEmpty()) {
            return all;
        }
        boolean isOne = certificates.size() == 1;
        try (Connection connection = database.getConnection();
                PreparedStatement sought = connection.prepareStatement(isOne ? ONE : MANY)) {
            if (isOne) {
                sought.setObject(1, certificates.iterator().next());
            } else {
                sought.setArray(1, connection.createArrayOf("uuid", certificates.toArray()));
            }
            try (ResultSet found = sought.executeQuery()) {
                while (found.next()) {
                    all.put(found.getObject("id", UUID.class), read(found));
                }
            }
            return all;
        } catch (SQLException failed) {
            throw new IllegalStateException("certificates cannot be read", failed);
        }
    }

    private HeldCertificate read(ResultSet row) throws SQLException {
        LocalDate today = LocalDate.now(clock);
        LocalDate issuedOn = row.getObject("issued_on", LocalDate.class);
        LocalDate validUntil = rules.on(today)
                .endOfCertificate(row.getString("occupation"), issuedOn, row.getObject("renewed_to", LocalDate.class))
                .orElse(null);
        LocalDate suspendedUntil = row.getObject("suspended_until", LocalDate.class);
        OffsetDateTime correctedAt = row.getObject("corrected_at", OffsetDateTime.class);
        return new HeldCertificate(
                row.getString("number"),
                row.getString("status"),
                row.getObject("status_since", OffsetDateTime.class).toInstant(),
                row.getString("holder_name"),
                correctedAt == null ? null : correctedAt.toInstant(),
                row.getString("occupation"),
                row.getString("occupation_name"),
                row.getString("occupation_name_en"),
                row.getInt("level"),
                issuedOn,
                row.getString("issuer_name"),
                row.getString("issuer_name_en"),
                row.getBoolean("on_national_site"),
                validUntil,
                validUntil != null && today.isAfter(validUntil),
                suspendedUntil == null || today.isAfter(suspendedUntil) ? null : suspendedUntil);
    }
}
