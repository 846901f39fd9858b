package care.training.ui.standard;

import care.training.kernel.Languages;
import care.training.kernel.rules.WorkingDays;
import care.training.ledger.WitnessStanding;
import care.training.ledger.WitnessStandings;
import care.training.standard.RuleBook;
import care.training.standard.RuleFile;
import care.training.standard.Standards;
import care.training.ui.Dates;
import care.training.ui.Language;
import care.training.ui.Texts;
import care.training.web.PlatformParts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What rules are in force, which values the authority must still confirm, and whether every part answers. */
@Named
@RequestScoped
public class AdminPage {
    /** Files of rules that have a name in the texts, by the first part of their path. */
    private static final Set<String> NAMED = Set.of(
            "standards",
            "exams",
            "learning",
            "calendar",
            "bans",
            "checks",
            "names",
            "certificate",
            "plan",
            "ledger",
            "districts");

    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]{2,}(?:_[A-Z]+)*\\b");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}[ ,]+[A-Za-z]{2,}");

    @Inject
    private RuleBook ruleBook;

    @Inject
    private Standards standards;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private PlatformParts parts;

    @Inject
    private WitnessStandings witnessStandings;

    @Inject
    private Dates dates;

    @Inject
    private Texts texts;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    private List<PartState> answering;
    private List<RuleFile> files;
    private List<WitnessStanding> witnesses;

    /** Whether a part of the platform answers now. */
    public record PartState(String part, boolean up) {}

    /** One edition of a standard; {@code to} null while no end is known. */
    public record Edition(String name, String edition, LocalDate from, LocalDate to, boolean inForce) {}

    public List<PartState> getParts() {
        if (answering == null) {
            answering = parts.answering().entrySet().stream()
                    .map(part -> new PartState(part.getKey(), part.getValue()))
                    .toList();
        }
        return answering;
    }

    /** Of the log; none where none are set. */
    public List<WitnessStanding> getWitnesses() {
        if (witnesses == null) {
            witnesses = witnessStandings.all();
        }
        return witnesses;
    }

    /** How the standing of a witness is drawn: {@code ok}, {@code wait} or {@code no}. */
    public String kindOf(WitnessStanding witness) {
        if (witness.failures() > 0) {
            return "no";
        }
        return witness.cosignedAt() == null ? "wait" : "ok";
    }

    public String wordsOf(WitnessStanding witness) {
        return switch (kindOf(witness)) {
            case "no" -> texts.of("admin.witness.no", String.valueOf(witness.failures()), witness.answer());
            case "ok" -> texts.of("admin.witness.ok", String.valueOf(witness.size()), dates.time(witness.cosignedAt()));
            default -> texts.get("admin.witness.waiting");
        };
    }

    public List<Edition> getEditions() {
        LocalDate today = LocalDate.now(clock);
        return standards.all().stream()
                .map(standard -> new Edition(
                        standard.name(language.getLocale()),
                        standard.edition(),
                        standard.validFrom(),
                        standard.validTo().orElse(null),
                        standards.inForce(today).contains(standard)))
                .sorted(Comparator.comparing(Edition::from))
                .toList();
    }

    /** The years whose holidays are announced. */
    public String getPublishedYears() {
        return String.join(
                language.isEnglish() ? ", " : "、",
                workingDays.publishedYears().stream().map(String::valueOf).toList());
    }

    /** As they hold today, approved changes included. */
    public List<RuleFile> getFiles() {
        if (files == null) {
            files = ruleBook.inEffect(LocalDate.now(clock));
        }
        return files;
    }

    public List<RuleFile> getUnconfirmedFiles() {
        return getFiles().stream().filter(file -> !file.unconfirmed().isEmpty()).toList();
    }

    public long getValueCount() {
        return getFiles().stream().mapToLong(file -> file.values().size()).sum();
    }

    public long getUnconfirmedCount() {
        return getFiles().stream().mapToLong(file -> file.unconfirmed().size()).sum();
    }

    /** What a file is about, in words; its path where it has none. */
    public String about(RuleFile file) {
        String first = file.path().replaceFirst("[/.].*", "");
        return NAMED.contains(first) ? texts.get("admin.file." + first) : file.path();
    }

    /** Places and values of files in small letters: what is a constant in the file reads as words. */
    public String readable(String written) {
        return CONSTANT.matcher(written)
                .replaceAll(constant -> constant.group().replace('_', ' ').toLowerCase(Locale.ROOT));
    }

    /** The language to read a source in, which operators write in the one they know. */
    public String languageOf(String source) {
        boolean han = HAN.matcher(source).find();
        boolean chinese = language.isEnglish() ? han : !ENGLISH.matcher(source).find();
        return (chinese ? Languages.CHINESE : Languages.ENGLISH).toLanguageTag();
    }
}
