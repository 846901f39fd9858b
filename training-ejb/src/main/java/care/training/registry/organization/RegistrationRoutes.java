package care.training.registry.organization;

import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import care.training.kernel.SocialCreditCode;
import care.training.kernel.Violation;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import care.training.kernel.rules.Names;
import care.training.registry.OrganizationKind;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * With which registers organizations of a kind may be, from {@code config/organizations/registration.yaml} (domain 6.1):
 * the code's first two characters tell the register.
 */
@ApplicationScoped
public class RegistrationRoutes {
    private final Map<String, Names> registers = new LinkedHashMap<>();
    private final Map<OrganizationKind, Set<String>> prefixes = new EnumMap<>(OrganizationKind.class);

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("organizations/registration.yaml"));
    }

    RegistrationRoutes load(Path file) {
        DataEntry root = DataEntry.read(file).only("registers", "kinds");
        for (DataEntry entry : root.at("registers").items()) {
            Marked.sourced(entry.only("prefix", "name", "mark", "source"));
            registers.put(entry.at("prefix").text(), entry.at("name").names());
        }
        for (DataEntry entry : root.at("kinds").items()) {
            Marked.sourced(entry.only("kind", "prefixes", "mark", "source"));
            Set<String> allowed = new LinkedHashSet<>();
            for (DataEntry prefix : entry.at("prefixes").items()) {
                if (!registers.containsKey(prefix.text())) {
                    throw prefix.wrong("is no register of the list above");
                }
                allowed.add(prefix.text());
            }
            prefixes.put(entry.at("kind").choice(OrganizationKind.class), allowed);
        }
        if (prefixes.size() < OrganizationKind.values().length) {
            throw root.at("kinds").wrong("must have every kind of " + List.of(OrganizationKind.values()));
        }
        return this;
    }

    boolean isRead() {
        return !registers.isEmpty();
    }

    /** The register that gave out a code; empty where no register has its prefix. */
    public Optional<Names> register(SocialCreditCode code) {
        return Optional.ofNullable(registers.get(code.prefix()));
    }

    /** What speaks against recording a new organization under a code, unless a reason is given; empty where nothing does. */
    public Optional<Violation> objection(SocialCreditCode code, OrganizationKind kind) {
        if (!code.hasRightCheckCharacter()) {
            return Optional.of(new Violation("creditCode", ProblemCode.CREDIT_CODE_CHECK_CHARACTER));
        }
        Set<String> allowed = prefixes.get(kind);
        return allowed.contains(code.prefix())
                ? Optional.empty()
                : Optional.of(new Violation(
                        "creditCode",
                        ProblemCode.CREDIT_CODE_OF_ANOTHER_REGISTER,
                        code.prefix(),
                        String.join("、", allowed)));
    }
}
