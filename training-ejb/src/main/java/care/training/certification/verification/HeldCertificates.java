package care.training.certification.verification;

import care.training.certification.CertificateNumber;
import care.training.certification.NumberForm;
import care.training.certification.VerificationCode;
import care.training.certification.validity.ValidityRules;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;

/** Certificates that are out as the public query needs them: one prepared statement, no more columns than are told. */
@ApplicationScoped
class HeldCertificates {
    private static final String COLUMNS = """
            select c.number, c.status, c.status_since, c.holder_name, c.verification_code, c.occupation,
                c.occupation_name, c.occupation_name_en, c.level, c.issued_on, c.issuer_name, c.issuer_name_en,
                exists (select 1 from certificate_upload_row u
                    where u.certificate_id = c.id and u.state = 'ACCEPTED') as on_national_site,
                array(select n.old_name from certificate_change n where n.certificate_id = c.id and n.state = 'DONE'
                    and n.kind = 'CORRECTION' order by n.done_at) as former_names,
                (select max(n.done_at) from certificate_change n where n.certificate_id = c.id and n.state = 'DONE'
                    and n.kind <> 'REVOCATION') as corrected_at,
                (select max(r.to_day) from validity_renewal r where r.subject_id = c.id) as renewed_to
            """;

    private static final String FROM = " from certificate c join certificate_file f on f.certificate_id = c.id where ";
    private static final String OUT = COLUMNS + FROM;

    private static final String ONE = OUT + "c.number = ?";
    private static final String MANY = OUT + "c.number = any (?)";

    /** A file with fewer archive time stamps is the same document: it gave way to a corrected one only with that one. */
    private static final String OF_FILE = COLUMNS + """
            , exists (select 1 from certificate_former_file old join certificate_former_file corrected
                on corrected.certificate_id = old.certificate_id and corrected.change_id is not null
                    and corrected.replaced_at >= old.replaced_at
                where old.sha256 = ?) as replaced""" + FROM
            + "f.sha256 = ? or c.id = (select certificate_id from certificate_former_file where sha256 = ?)";

    /** A body that has taken a serial here once issues here for good. */
    private final Set<String> issuersHere = ConcurrentHashMap.newKeySet();

    @Inject
    private ValidityRules rules;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:jboss/datasources/Training")
    private DataSource database;

    Optional<HeldCertificate> find(String number) {
        try (Connection connection = database.getConnection();
                PreparedStatement sought = connection.prepareStatement(ONE)) {
            sought.setString(1, number);
            try (ResultSet found = sought.executeQuery()) {
                return found.next() ? Optional.of(read(found)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("certificates cannot be read", failed);
        }
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

    /** Those of {@code numbers} that are out, by number. */
    Map<String, HeldCertificate> find(Collection<String> numbers) {
        Map<String, HeldCertificate> all = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement sought = connection.prepareStatement(MANY)) {
            Array wanted = connection.createArrayOf("varchar", numbers.toArray());
            sought.setArray(1, wanted);
            try (ResultSet found = sought.executeQuery()) {
                while (found.next()) {
                    HeldCertificate certificate = read(found);
                    all.put(certificate.number(), certificate);
                }
            }
            return all;
        } catch (SQLException failed) {
            throw new IllegalStateException("certificates cannot be read", failed);
        }
    }

    /**
     * What is told of a number: by its form alone, or by the certificate under it.
     *
     * @param find asked for numbers that are given here only
     */
    LookupAnswer answer(NumberForm form, String nameOrCode, Function<String, Optional<HeldCertificate>> find) {
        return switch (form.kind()) {
            case MALFORMED -> LookupAnswer.none(NoAnswer.MALFORMED, form);
            case OLDER_SCHEME -> LookupAnswer.none(NoAnswer.OLDER_SCHEME, form);
            case OTHER_ISSUER -> LookupAnswer.none(NoAnswer.OTHER_ISSUER, form);
            case LEVEL_CERTIFICATE -> {
                CertificateNumber number = form.certificateNumber().orElseThrow();
                yield isIssuedHere(number.prefix())
                        ? answer(form, find.apply(number.value()), nameOrCode)
                        : LookupAnswer.none(NoAnswer.OTHER_ISSUER, form);
            }
        };
    }

    /** What is told of a number that has the form of ours, given what stands under it. */
    static LookupAnswer answer(NumberForm form, Optional<HeldCertificate> found, String nameOrCode) {
        HeldCertificate compared = found.orElse(HeldCertificate.NOBODYS);
        HeldCertificate.Match match = compared.match(nameOrCode);
        CertificateCard card = compared.card(match);
        return found.isPresent() && match != HeldCertificate.Match.NONE
                ? LookupAnswer.found(card, form)
                : LookupAnswer.none(NoAnswer.NO_MATCH, form);
    }

    /** Whether numbers with this beginning are given here. */
    boolean isIssuedHere(String prefix) {
        return issuersHere.contains(prefix) || learnIssuer(prefix);
    }

    private boolean learnIssuer(String prefix) {
        try (Connection connection = database.getConnection();
                PreparedStatement sought =
                        connection.prepareStatement("select 1 from certificate_serial where prefix = ? limit 1")) {
            sought.setString(1, prefix);
            try (ResultSet found = sought.executeQuery()) {
                return found.next() && (issuersHere.add(prefix) || issuersHere.contains(prefix));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("issuers cannot be read", failed);
        }
    }

    private HeldCertificate read(ResultSet row) throws SQLException {
        LocalDate today = LocalDate.now(clock);
        LocalDate issuedOn = row.getObject("issued_on", LocalDate.class);
        LocalDate validUntil = rules.on(today)
                .endOfCertificate(row.getString("occupation"), issuedOn, row.getObject("renewed_to", LocalDate.class))
                .orElse(null);
        OffsetDateTime correctedAt = row.getObject("corrected_at", OffsetDateTime.class);
        return new HeldCertificate(
                row.getString("number"),
                row.getString("status"),
                row.getObject("status_since", OffsetDateTime.class).toInstant(),
                row.getString("holder_name"),
                List.of((String[]) row.getArray("former_names").getArray()),
                correctedAt == null ? null : correctedAt.toInstant(),
                new VerificationCode(row.getString("verification_code")),
                row.getString("occupation"),
                row.getString("occupation_name"),
                row.getString("occupation_name_en"),
                row.getInt("level"),
                issuedOn,
                row.getString("issuer_name"),
                row.getString("issuer_name_en"),
                row.getBoolean("on_national_site"),
                validUntil,
                validUntil != null && today.isAfter(validUntil));
    }
}
