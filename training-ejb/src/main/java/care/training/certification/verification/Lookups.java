package care.training.certification.verification;

import care.training.certification.CertificateNumber;
import care.training.certification.NumberForm;
import care.training.certification.VerificationCode;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What is told of numbers with the names or codes typed beside them. First only what these are compared with is read, by
 * a statement that gives a row for any number; the rest only of certificates that fit. So an unknown number costs what a
 * wrong name does, and the time it takes does not tell which numbers are given.
 */
@ApplicationScoped
class Lookups {
    private static final String COMPARED = """
            select sought.number, c.id, c.holder_name, c.verification_code,
                array(select n.old_name from certificate_change n where n.certificate_id = coalesce(c.id, ?)
                    and n.state = 'DONE' and n.kind = 'CORRECTION' order by n.done_at) as former_names,
                array(select f.verification_code from certificate_former_file f
                    where f.certificate_id = coalesce(c.id, ?) and f.change_id is not null
                        and f.verification_code is not null order by f.replaced_at) as former_codes
            from %s left join certificate c on c.number = sought.number
                and exists (select 1 from certificate_file f where f.certificate_id = c.id)
            """;

    /** Planned once for all: a plan for an array is made anew for each array, which takes longer than to carry it out. */
    private static final String ONE = COMPARED.formatted("(select cast(? as varchar) as number) as sought");

    private static final String MANY = COMPARED.formatted("unnest(?) as sought (number)");

    private static final UUID NOBODY = new UUID(0, 0);

    /** A body that has taken a serial here once issues here for good. */
    private final Set<String> issuersHere = ConcurrentHashMap.newKeySet();

    @Inject
    private HeldCertificates held;

    @Resource(lookup = "java:jboss/datasources/Training")
    private DataSource database;

    protected Lookups() {}

    Lookups(DataSource database, HeldCertificates held) {
        this.database = database;
        this.held = held;
    }

    /** A number and what was typed beside it. */
    record Asked(NumberForm form, String nameOrCode) {}

    private record Fit(NumberForm form, UUID certificate, Compared.Match match, boolean byCode) {
        boolean isNone() {
            return match == Compared.Match.NONE;
        }
    }

    LookupAnswer answer(NumberForm form, String nameOrCode) {
        return answer(form, nameOrCode, outcome -> {});
    }

    /**
     * @param release is told what it came to before the rest is read, so that whoever refuses it there takes the same time
     *     for each outcome
     */
    LookupAnswer answer(NumberForm form, String nameOrCode, Consumer<Outcome> release) {
        List<Fit> fits = fits(List.of(new Asked(form, nameOrCode)));
        Fit fit = fits.get(0);
        if (fit.isNone()) {
            LookupAnswer none = none(form);
            release.accept(none.reason() == NoAnswer.NO_MATCH ? Outcome.NO_MATCH : Outcome.ELSEWHERE);
            return none;
        }
        release.accept(fit.byCode() ? Outcome.BY_CODE : Outcome.BY_NAME);
        return told(fits).get(0);
    }

    /** In the order in which they are asked. */
    List<LookupAnswer> answers(List<Asked> asked) {
        return told(fits(asked));
    }

    private List<Fit> fits(List<Asked> asked) {
        Map<String, Compared> compared = compared(asked.stream()
                .map(one -> one.form().certificateNumber())
                .flatMap(Optional::stream)
                .filter(number -> isIssuedHere(number.prefix()))
                .map(CertificateNumber::value)
                .collect(Collectors.toSet()));
        return asked.stream()
                .map(one -> fit(one, compared.getOrDefault(one.form().number(), Compared.NOBODYS)))
                .toList();
    }

    private List<LookupAnswer> told(List<Fit> fits) {
        Map<UUID, HeldCertificate> told = held.all(
                fits.stream().filter(fit -> !fit.isNone()).map(Fit::certificate).collect(Collectors.toSet()));
        return fits.stream()
                .map(fit -> fit.isNone()
                        ? none(fit.form())
                        : LookupAnswer.found(told.get(fit.certificate()).card(fit.match()), fit.form()))
                .toList();
    }

    private static Fit fit(Asked asked, Compared compared) {
        String typed = asked.nameOrCode();
        return new Fit(asked.form(), compared.certificate(), compared.match(typed), compared.isCode(typed));
    }

    private LookupAnswer none(NumberForm form) {
        NoAnswer reason =
                switch (form.kind()) {
                    case MALFORMED -> NoAnswer.MALFORMED;
                    case OLDER_SCHEME -> NoAnswer.OLDER_SCHEME;
                    case OTHER_ISSUER -> NoAnswer.OTHER_ISSUER;
                    case LEVEL_CERTIFICATE ->
                        isIssuedHere(form.certificateNumber().orElseThrow().prefix())
                                ? NoAnswer.NO_MATCH
                                : NoAnswer.OTHER_ISSUER;
                };
        return LookupAnswer.none(reason, form);
    }

    /** By number, for every number: nobody's where no certificate is out under it. */
    private Map<String, Compared> compared(Collection<String> numbers) {
        Map<String, Compared> all = new HashMap<>();
        if (numbers.isEmpty()) {
            return all;
        }
        boolean isOne = numbers.size() == 1;
        try (Connection connection = database.getConnection();
                PreparedStatement sought = connection.prepareStatement(isOne ? ONE : MANY)) {
            sought.setObject(1, NOBODY);
            sought.setObject(2, NOBODY);
            if (isOne) {
                sought.setString(3, numbers.iterator().next());
            } else {
                sought.setArray(3, connection.createArrayOf("varchar", numbers.toArray()));
            }
            try (ResultSet found = sought.executeQuery()) {
                while (found.next()) {
                    all.put(found.getString("number"), compared(found));
                }
            }
            return all;
        } catch (SQLException failed) {
            throw new IllegalStateException("certificates cannot be read", failed);
        }
    }

    private static Compared compared(ResultSet row) throws SQLException {
        UUID certificate = row.getObject("id", UUID.class);
        List<String> formerNames = texts(row, "former_names");
        List<String> formerCodes = texts(row, "former_codes");
        String holder = row.getString("holder_name");
        String code = row.getString("verification_code");
        return certificate == null
                ? Compared.NOBODYS
                : new Compared(
                        certificate,
                        holder,
                        new VerificationCode(code),
                        formerNames,
                        formerCodes.stream().map(VerificationCode::new).toList());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
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
}
