package care.training.standard;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.FlawCode;
import care.training.kernel.rules.FlawedRules;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Reads a rule file that somebody hands in: what it is stands in it, not in its name. */
final class RuleUpload {
    /** In bytes; the longest shipped file has a tenth of it. */
    private static final int LONGEST = 200_000;

    private RuleUpload() {}

    /** Problems: INVALID_INPUT, NOT_UTF8, RULES_FLAWED with line and place of everything that is wrong. */
    static RuleText read(byte[] content) {
        if (content == null || content.length == 0) {
            throw Problem.invalid("file", ProblemCode.REQUIRED);
        }
        if (content.length > LONGEST) {
            throw Problem.invalid("file", ProblemCode.TOO_LONG, LONGEST);
        }
        String text = text(content);
        return telling(() -> {
            String path = path(DataEntry.parse("", text));
            return new RuleText(path, path, text);
        });
    }

    /** What {@code checks} gives; flaws that it finds become a problem that names each. */
    static <T> T telling(Supplier<T> checks) {
        try {
            return checks.get();
        } catch (FlawedRules flawed) {
            throw flawed.asProblem();
        }
    }

    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new Problem(ProblemCode.NOT_UTF8);
        }
    }

    private static String path(DataEntry file) {
        if (file.find("occupation").isPresent()) {
            return named(file.at("occupation")) + "-" + named(file.at("edition")) + ".yaml";
        }
        if (file.find("family").isPresent()) {
            return RuleText.FAMILIES + named(file.at("family")) + ".yaml";
        }
        if (file.find("tiers").isPresent()) {
            return RuleText.SCHOOLS;
        }
        if (file.find("interpretations").isPresent()) {
            return RuleText.INTERPRETATION;
        }
        throw file.wrong(FlawCode.NOT_A_RULE_FILE);
    }

    private static String named(DataEntry entry) {
        if (!entry.text().matches("[A-Za-z0-9-]{1,40}")) {
            throw entry.wrong(FlawCode.NOT_A_KEY);
        }
        return entry.text();
    }
}
