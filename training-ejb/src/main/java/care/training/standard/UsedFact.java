package care.training.standard;

import care.training.kernel.rules.Names;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One thing known of a person that counted for a way.
 *
 * @param examined false where it is known by her own word only, so that its proof must still be seen
 * @param key names the text
 */
public record UsedFact(boolean examined, String key, List<Object> arguments) {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    public UsedFact {
        arguments = List.copyOf(arguments);
    }

    static UsedFact of(Facts.Work work, Condition.Scope scope) {
        Names post = scope.named(work.occupation(), work.title());
        return work.to() == null
                ? new UsedFact(work.examined(), "used-work-going-on", List.of(post, work.from()))
                : new UsedFact(work.examined(), "used-work", List.of(post, work.from(), work.to()));
    }

    static UsedFact of(Facts.Held held, Condition.Scope scope) {
        Names occupation = scope.named(held.occupation(), held.title());
        return new UsedFact(held.examined(), "used-certificate", List.of(occupation, held.level(), held.issuedOn()));
    }

    static UsedFact of(Facts.Diploma diploma, Names school) {
        return new UsedFact(
                diploma.examined(),
                diploma.studying() ? "used-study" : "used-diploma",
                List.of(diploma.field(), school, diploma.graduatedOn()));
    }

    static UsedFact of(Facts.Title title, Names rank, Condition.Scope scope) {
        Names field = scope.named(title.field(), title.field());
        return new UsedFact(title.examined(), "used-title", List.of(field, rank, title.issuedOn()));
    }

    static UsedFact of(Facts.Apprenticeship served, Condition.Scope scope) {
        Names occupation = scope.named(served.occupation(), served.title());
        return new UsedFact(served.examined(), "used-apprenticeship", List.of(occupation, served.endedOn()));
    }

    static UsedFact of(Facts.Passed passed) {
        return passed.until() == null
                ? new UsedFact(true, "used-passed", List.of(passed.part(), passed.on()))
                : new UsedFact(true, "used-passed-until", List.of(passed.part(), passed.on(), passed.until()));
    }

    /** E.g. "2021年3月1日至今从事保育员". */
    public String text(Locale locale) {
        return Reasons.text(locale, key, arguments);
    }

    /** Whether the text has Chinese in it that somebody wrote, such as a major: an English page marks it as Chinese. */
    public boolean isWritten(Locale locale) {
        return HAN.matcher(text(locale)).find();
    }
}
