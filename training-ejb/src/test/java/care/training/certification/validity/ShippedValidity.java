package care.training.certification.validity;

import care.training.kernel.Settings;
import java.nio.file.Path;

/** The rules as they are shipped. */
public final class ShippedValidity {
    public static final Path FILE = Settings.configFolder().resolve("certificate/validity.yaml");

    private ShippedValidity() {}

    public static ValidityRules load() {
        return new ValidityRules().load(FILE);
    }

    public static ValidityTerm ofCards() {
        return load().editions()
                .get(0)
                .rule(ValidityKind.ASSESSOR_CARD, "4-10-01-03")
                .term()
                .orElseThrow();
    }
}
