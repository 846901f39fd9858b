package care.training.registry;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import care.training.kernel.Violation;
import care.training.registry.organization.ClassPlaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is recorded of an organization.
 *
 * @param codeReason why a code is right whose check character or register speaks against it; null, or 1 to 200 characters
 * @param name 1 to 200 characters
 * @param nameEn null, or 1 to 200 characters
 * @param district code of an administered area, six digits, e.g. 610102
 * @param address null where it is not said, then what is known stays; at most 200 characters
 * @param registeredOn day on which a new organization's application for filing came in; null for today
 * @param classes null where it is not said, then what is known stays
 */
public record NewOrganization(
        SocialCreditCode creditCode,
        String codeReason,
        String name,
        String nameEn,
        OrganizationKind kind,
        String district,
        String address,
        LocalDate registeredOn,
        List<ClassPlaces> classes) {
    public static final int MAX_NAME = 200;

    public NewOrganization {
        name = name == null ? "" : name.strip();
        codeReason = stripped(codeReason);
        nameEn = stripped(nameEn);
        address = stripped(address);
        district = district == null ? "" : district.strip();
        List<Violation> violations = new ArrayList<>();
        require(creditCode != null, "creditCode", violations);
        require(!name.isEmpty(), "name", violations);
        require(kind != null, "kind", violations);
        limit(name, "name", violations);
        limit(nameEn, "nameEn", violations);
        limit(codeReason, "codeReason", violations);
        limit(address, "address", violations);
        if (!district.matches("[0-9]{6}")) {
            violations.add(new Violation("district", ProblemCode.DISTRICT_MALFORMED));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        if (classes != null) {
            classes = List.copyOf(classes);
            ClassPlaces.requireEachOnce(classes);
        }
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
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
