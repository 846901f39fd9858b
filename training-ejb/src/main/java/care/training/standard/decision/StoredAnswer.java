package care.training.standard.decision;

import care.training.kernel.Languages;
import care.training.standard.EligibilityDecision;
import care.training.standard.Missing;
import care.training.standard.MissingCode;
import care.training.standard.UsedFact;
import care.training.standard.Verdict;
import care.training.standard.WayOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What a decision said, with its words as they were read then. */
public record StoredAnswer(Verdict decision, String edition, Text rules, LocalDate earliestOn, List<Way> ways) {

    /** A text in both languages. */
    public record Text(String zh, String en) {
        public String in(Locale locale) {
            return "en".equals(locale.getLanguage()) ? en : zh;
        }
    }

    /** One way to enter. */
    public record Way(
            String id, boolean satisfied, Text text, List<Lack> missing, List<Used> used, LocalDate earliestOn) {
        static Way of(WayOutcome way) {
            return new Way(
                    way.id(),
                    way.satisfied(),
                    new Text(way.text(Languages.CHINESE), way.text(Languages.ENGLISH)),
                    way.missing().stream().map(Lack::of).toList(),
                    way.used().stream().map(Used::of).toList(),
                    way.earliestOn());
        }

        Way withoutWords() {
            return new Way(
                    id,
                    satisfied,
                    null,
                    missing.stream()
                            .map(lack -> new Lack(lack.code(), null, lack.from()))
                            .toList(),
                    used.stream().map(one -> new Used(one.examined(), null)).toList(),
                    earliestOn);
        }
    }

    /** One thing that was missing. */
    public record Lack(MissingCode code, Text text, LocalDate from) {
        static Lack of(Missing missing) {
            return new Lack(
                    missing.code(),
                    new Text(missing.text(Languages.CHINESE), missing.text(Languages.ENGLISH)),
                    missing.from());
        }
    }

    /** One thing that counted. */
    public record Used(boolean examined, Text text) {
        static Used of(UsedFact fact) {
            return new Used(fact.examined(), new Text(fact.text(Languages.CHINESE), fact.text(Languages.ENGLISH)));
        }
    }

    public static StoredAnswer of(EligibilityDecision decision) {
        return new StoredAnswer(
                decision.decision(),
                decision.edition(),
                new Text(
                        decision.rules().name(Languages.CHINESE),
                        decision.rules().name(Languages.ENGLISH)),
                decision.earliestOn(),
                decision.ways().stream().map(Way::of).toList());
    }

    /** Whether both say the same, whatever words they say it in. */
    public boolean agreesWith(StoredAnswer other) {
        return withoutWords().equals(other.withoutWords());
    }

    private StoredAnswer withoutWords() {
        return new StoredAnswer(
                decision,
                edition,
                null,
                earliestOn,
                ways.stream().map(Way::withoutWords).toList());
    }
}
