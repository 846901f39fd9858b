package care.training.certification.validity.ending;

import care.training.certification.validity.ValidityEdition;
import care.training.certification.validity.ValidityRule;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * SQL that gives every term to which a rule gives an end: its columns are kind, id, person_id, name, number, occupation,
 * from_day, to_day, renewed_on, issuer (null of a card). Codes of occupations come from the rules' file, whose reading saw
 * that they are codes.
 */
public final class EndingTerms {
    private static final String RENEWED_ON =
            "(select cast(max(r.granted_at) at time zone 'Asia/Shanghai' as date) from validity_renewal r"
                    + " where r.subject_id = c.id) as renewed_on";

    private static final String CARDS = """
            select 'ASSESSOR_CARD' as kind, c.id, c.person_id, p.name, c.number, c.occupation, c.valid_from as from_day,
                c.valid_to as to_day, %s, cast(null as text) as issuer
            from assessor_card c join person p on p.id = c.person_id where %s""";

    private static final String CERTIFICATES = """
            select 'LEVEL_CERTIFICATE' as kind, c.id, c.person_id, c.holder_name as name, c.number, c.occupation,
                c.issued_on as from_day, coalesce((select max(r.to_day) from validity_renewal r where r.subject_id = c.id),
                    cast(c.issued_on + make_interval(months => %d) as date)) as to_day, %s, c.issuer
            from certificate c join certificate_file f on f.certificate_id = c.id where c.status = 'VALID' and %s""";

    private EndingTerms() {}

    /** @param rule of this edition, one that has a term */
    public static String of(ValidityRule rule, ValidityEdition edition) {
        String which = occupations(rule, edition);
        return switch (rule.kind()) {
            case ASSESSOR_CARD -> CARDS.formatted(RENEWED_ON, which);
            case LEVEL_CERTIFICATE ->
                CERTIFICATES.formatted(rule.term().orElseThrow().months(), RENEWED_ON, which);
        };
    }

    /** A condition on the column {@code c.occupation}. */
    public static String occupations(ValidityRule rule, ValidityEdition edition) {
        if (!rule.isForAllOthers()) {
            return "c.occupation in (" + list(rule.occupations()) + ")";
        }
        Set<String> others = edition.rules().stream()
                .filter(other -> other.kind() == rule.kind())
                .flatMap(other -> other.occupations().stream())
                .collect(Collectors.toSet());
        return others.isEmpty() ? "true" : "c.occupation not in (" + list(others) + ")";
    }

    private static String list(Set<String> codes) {
        return codes.stream().sorted().map(code -> "'" + code + "'").collect(Collectors.joining(", "));
    }
}
