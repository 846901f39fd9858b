package care.training.registry;

import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.kernel.Settings;
import care.training.kernel.Worded;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/** Who can be an assessor of which grade, from {@code config/assessors/grades.yaml} (domain 3.3). */
@ApplicationScoped
public class AssessorGrades {
    private final Map<AssessorGrade, Rule> rules = new EnumMap<>(AssessorGrade.class);

    /** Ranks of professional titles (职称), the lowest first. */
    public enum TitleRank {
        JUNIOR,
        INTERMEDIATE,
        SENIOR
    }

    private record Rule(Level certificate, TitleRank title, int yearsAsAssessor) {}

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("assessors/grades.yaml"));
    }

    AssessorGrades load(Path file) {
        DataEntry root = DataEntry.read(file).only("grades");
        for (DataEntry entry : root.at("grades").items()) {
            entry.only("grade", "certificateLevel", "title", "yearsAsAssessor");
            rules.put(
                    entry.at("grade").choice(AssessorGrade.class),
                    new Rule(
                            Level.of(Marked.value(entry.at("certificateLevel")).number(1, 5)),
                            Marked.value(entry.at("title")).choice(TitleRank.class),
                            Marked.value(entry.at("yearsAsAssessor")).number(0, 50)));
        }
        if (rules.size() < AssessorGrade.values().length) {
            throw root.at("grades").wrong("must have every grade of " + List.of(AssessorGrade.values()));
        }
        return this;
    }

    /** What a person lacks for a grade, in words of either language. */
    public interface Lack extends Worded {}

    /**
     * What lacks for a grade on a day; empty where nothing does. Only what was examined counts, not what is declared.
     *
     * @param held what the person holds
     * @param assessorSince first day as an assessor, null where she never was
     */
    public Optional<Lack> lack(AssessorGrade grade, List<Qualification> held, LocalDate assessorSince, LocalDate on) {
        Rule rule = rules.get(grade);
        if (held.stream().noneMatch(one -> suffices(rule, one))) {
            return Optional.of(locale ->
                    words("paper", locale, rule.certificate().title(locale), text("title." + rule.title(), locale)));
        }
        boolean longEnough = rule.yearsAsAssessor() == 0
                || assessorSince != null
                        && !assessorSince.plusYears(rule.yearsAsAssessor()).isAfter(on);
        return longEnough ? Optional.empty() : Optional.of(locale -> words("years", locale, rule.yearsAsAssessor()));
    }

    private static boolean suffices(Rule rule, Qualification held) {
        if (held.standing() != QualificationStanding.VALID || held.source() == QualificationSource.DECLARED) {
            return false;
        }
        return switch (held.kind()) {
            case CERTIFICATE ->
                held.level()
                        .filter(level -> level == rule.certificate() || level.isHigherThan(rule.certificate()))
                        .isPresent();
            case TITLE ->
                held.tier()
                        .map(TitleRank::valueOf)
                        .filter(rank -> rank.compareTo(rule.title()) >= 0)
                        .isPresent();
            default -> false;
        };
    }

    private static String words(String key, Locale locale, Object... values) {
        return new MessageFormat(text(key, locale), locale).format(values);
    }

    private static String text(String key, Locale locale) {
        return ResourceBundle.getBundle("care.training.registry.AssessorGrades", locale, Languages.NO_FALLBACK)
                .getString(key);
    }
}
