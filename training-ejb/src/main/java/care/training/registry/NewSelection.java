package care.training.registry;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import care.training.kernel.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The authority's selection of an evaluation body (domain 3.4), and what it puts into certificate numbers (domain 4.1).
 *
 * @param bodyClass S for a social body, Y for an employer or a school
 * @param bodyCode four digits; 0000 where the body is registered with a province
 * @param province two digits, 61 for Shaanxi
 * @param siteSerial six digits, given by the province
 * @param occupation code of the occupation, e.g. 4-10-01-03
 * @param sites names of the body's exam sites that it holds for; empty or null for all of them
 * @param validFrom first day
 * @param validTo last day
 */
public record NewSelection(
        SocialCreditCode body,
        String bodyClass,
        String bodyCode,
        String province,
        String siteSerial,
        String occupation,
        Set<Level> levels,
        List<String> sites,
        LocalDate validFrom,
        LocalDate validTo) {
    public NewSelection {
        List<Violation> violations = new ArrayList<>();
        form(bodyClass, "[SY]", "bodyClass", "S, Y", violations);
        form(bodyCode, "[0-9]{4}", "bodyCode", "0000-9999", violations);
        form(province, "[0-9]{2}", "province", "61", violations);
        form(siteSerial, "[0-9]{6}", "siteSerial", "000001", violations);
        form(occupation, "[0-9X]+(-[0-9X]+){3}", "occupation", "4-10-01-03", violations);
        levels = levels == null ? Set.of() : Set.copyOf(levels);
        if (levels.isEmpty()) {
            violations.add(new Violation("levels", ProblemCode.REQUIRED));
        }
        sites = sites == null
                ? List.of()
                : sites.stream()
                        .map(String::strip)
                        .filter(site -> !site.isEmpty())
                        .distinct()
                        .toList();
        Validity.check(validFrom, validTo, violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static void form(String value, String form, String field, String example, List<Violation> violations) {
        if (value == null || value.isBlank()) {
            violations.add(new Violation(field, ProblemCode.REQUIRED));
        } else if (!value.matches(form)) {
            violations.add(new Violation(field, ProblemCode.UNKNOWN_VALUE, value, example));
        }
    }
}
