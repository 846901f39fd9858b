package care.training.certification.document;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that a certificate must not bear, from {@code config/certificate/words.yaml}, where each stands with its source. */
@ApplicationScoped
public class CertificateWords {
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** What a text is for. */
    enum Use {
        TITLE,
        TEXT,
        /** A name that others gave. */
        NAME
    }

    private record Word(String written, Pattern pattern, boolean inNames) {}

    private List<Word> words = List.of();
    private List<Pattern> mayBeNamed = List.of();

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("certificate/words.yaml"));
    }

    /** Throws {@link care.training.kernel.rules.FlawedRules}, saying where, when a value is missing or wrong. */
    CertificateWords load(Path file) {
        DataEntry values = DataEntry.read(file).only("words", "mayBeNamed");
        words = values.at("words").items().stream()
                .flatMap(CertificateWords::words)
                .sorted(Comparator.comparing(word -> -word.written().length()))
                .toList();
        mayBeNamed = values.at("mayBeNamed").items().stream()
                .flatMap(entry -> written(entry.only("written", "mark", "source")))
                .map(CertificateWords::pattern)
                .toList();
        return this;
    }

    private static Stream<Word> words(DataEntry entry) {
        boolean inNames =
                entry.only("written", "names", "mark", "source").at("names").flag();
        return written(entry).map(written -> new Word(written, pattern(written), inNames));
    }

    private static Stream<String> written(DataEntry entry) {
        Marked.sourced(entry);
        return entry.at("written").items().stream().map(DataEntry::text);
    }

    /** Between characters of Chinese there may be blanks, hyphens and dots; words of other letters stand by themselves. */
    private static Pattern pattern(String written) {
        if (!written.codePoints().allMatch(Character::isIdeographic)) {
            return Pattern.compile(
                    "(?<!\\p{L})" + Pattern.quote(written).replace(" ", "\\E\\s+\\Q") + "(?!\\p{L})", ANY_CASE);
        }
        return Pattern.compile(String.join(
                "[\\s\\p{Z}\\p{Pd}·_]*",
                written.codePoints().mapToObj(Character::toString).toList()));
    }

    /** The first word in {@code text} that may not stand there, the longest of those that do; empty where it has none. */
    Optional<String> notBorne(String text, Use use) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
        if (use != Use.TITLE) {
            for (Pattern name : mayBeNamed) {
                plain = name.matcher(plain).replaceAll("|x|");
            }
        }
        String looked = plain;
        return words.stream()
                .filter(word -> use != Use.NAME || !word.inNames())
                .filter(word -> word.pattern().matcher(looked).find())
                .map(Word::written)
                .findFirst();
    }

    /** Lets the names pass that a body is registered by. Problems: ISSUER_NAME_MISLEADS. */
    public void requireName(String... names) {
        for (String name : names) {
            notBorne(name, Use.NAME).ifPresent(word -> {
                throw new Problem(ProblemCode.ISSUER_NAME_MISLEADS, name, word);
            });
        }
    }
}
