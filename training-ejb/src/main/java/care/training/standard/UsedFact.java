package care.training.standard;

import care.training.kernel.rules.Names;
import java.util.List;
import java.util.Locale;

/**
 * One thing known of a person that counted for a way.
 *
 * @param examined false where it is known by her own word only, so that its proof must still be seen
 * @param key names the text
 */
public record UsedFact(boolean examined, String key, List<Object> arguments) {
    public UsedFact {
        arguments = List.copyOf(arguments);
    }

    static UsedFact of(Facts.Work work) {
        return work.to() == null
                ? new UsedFact(work.examined(), "used-work-going-on", List.of(work.title(), work.from()))
                : new UsedFact(work.examined(), "used-work", List.of(work.title(), work.from(), work.to()));
    }

    static UsedFact of(Facts.Held held) {
        return new UsedFact(held.examined(), "used-certificate", List.of(held.title(), held.level(), held.issuedOn()));
    }

    static UsedFact of(Facts.Diploma diploma, Names school) {
        return new UsedFact(
                diploma.examined(),
                diploma.studying() ? "used-study" : "used-diploma",
                List.of(diploma.field(), school, diploma.graduatedOn()));
    }

    static UsedFact of(Facts.Title title, Names rank) {
        return new UsedFact(title.examined(), "used-title", List.of(title.field(), rank, title.issuedOn()));
    }

    static UsedFact of(Facts.Apprenticeship served) {
        return new UsedFact(served.examined(), "used-apprenticeship", List.of(served.title(), served.endedOn()));
    }

    static UsedFact of(Facts.Passed passed) {
        return passed.until() == null
                ? new UsedFact(true, "used-passed", List.of(passed.part(), passed.on()))
                : new UsedFact(true, "used-passed-until", List.of(passed.part(), passed.on(), passed.until()));
    }

    /** E.g. "2021-03-01 至今从事保育员". */
    public String text(Locale locale) {
        return Reasons.text(locale, key, arguments);
    }
}
