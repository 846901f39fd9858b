package care.training.registry;

import care.training.kernel.RequiredText;

/** Why something is changed about who a person is, in words for whoever approves or reads it later. */
public final class Reason {
    private static final int LONGEST = 200;

    private Reason() {}

    /** Without spaces around it. Problems: INVALID_INPUT (none, or more than 200 characters). */
    public static String require(String reason) {
        return RequiredText.of("reason", reason, LONGEST);
    }
}
