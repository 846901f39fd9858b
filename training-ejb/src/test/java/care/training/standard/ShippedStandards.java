package care.training.standard;

import care.training.kernel.Settings;

/** The standards as they are shipped, for the tests of capabilities above. */
public final class ShippedStandards {
    private ShippedStandards() {}

    public static Standards read() {
        Standards standards = new Standards();
        standards.load(Settings.configFolder().resolve("standards"), "61");
        return standards;
    }
}
