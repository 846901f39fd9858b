package care.training.registry;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import care.training.kernel.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * What is recorded of an organization.
 *
 * @param name 1 to 200 characters
 * @param nameEn null, or 1 to 200 characters
 * @param district administrative code of six digits (GB/T 2260), e.g. 610102
 */
public record NewOrganization(
        SocialCreditCode creditCode, String name, String nameEn, OrganizationKind kind, String district) {
    static final int MAX_NAME = 200;

    public NewOrganization {
        name = name == null ? "" : name.strip();
        nameEn = nameEn == null || nameEn.isBlank() ? null : nameEn.strip();
        district = district == null ? "" : district.strip();
        List<Violation> violations = new ArrayList<>();
        require(creditCode != null, "creditCode", violations);
        require(!name.isEmpty(), "name", violations);
        require(kind != null, "kind", violations);
        limit(name, "name", violations);
        limit(nameEn, "nameEn", violations);
        if (!district.matches("[0-9]{6}")) {
            violations.add(new Violation("district", ProblemCode.DISTRICT_MALFORMED));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static void require(boolean given, String field, List<Violation> violations) {
        if (!given) {
            violations.add(new Violation(field, ProblemCode.REQUIRED));
        }
    }

    private static void limit(String text, String field, List<Violation> violations) {
        if (text != null && text.length() > MAX_NAME) {
            violations.add(new Violation(field, ProblemCode.TOO_LONG, MAX_NAME));
        }
    }
}
