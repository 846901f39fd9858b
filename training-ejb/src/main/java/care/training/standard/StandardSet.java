package care.training.standard;

import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Flaw;
import care.training.kernel.rules.FlawCode;
import care.training.kernel.rules.FlawedRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All standards, families of entry rules and kinds of school that hold together, read and found consistent. It never
 * changes.
 */
final class StandardSet {
    private final List<Standard> standards;
    private final List<AnnouncedEdition> announced;

    private StandardSet(List<Standard> standards, List<AnnouncedEdition> announced) {
        this.standards = List.copyOf(standards);
        this.announced = List.copyOf(announced);
    }

    /** Every YAML file of the folder and of its folder of entry rules. */
    static List<RuleText> texts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<RuleText> texts = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                texts.add(new RuleText(path, file.toString(), Files.readString(file)));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new FlawedRules(new Flaw(folder.toString(), 0, "", FlawCode.UNREADABLE, unreadable.toString()));
        }
    }

    /**
     * Throws {@link FlawedRules} where a file does not satisfy its schema or contradicts itself or another.
     *
     * @param revision number of the revision that the texts make together
     */
    static StandardSet of(List<RuleText> texts, RuleSchemas schemas, String province, int revision) {
        CheckedFiles files = CheckedFiles.of(texts, schemas);
        Map<String, SchoolTier> tiers = EntryFile.schools(files.schools());
        Map<String, EntryFamily> families = EntryFile.families(files.families(), tiers.keySet());
        List<DataEntry> full = files.standards().stream()
                .filter(file -> file.find("announced").isEmpty())
                .toList();
        if (full.isEmpty()) {
            throw new FlawedRules(new Flaw("config/standards", 0, "", FlawCode.NO_STANDARD));
        }
        Interpretations interpretations = Interpretations.read(files.interpretation(), province);
        List<StandardFile> read = new ArrayList<>();
        List<DataEntry> origins = new ArrayList<>();
        Editions.lastDays(full).forEach((file, end) -> {
            read.add(new StandardFile(file, end, families, tiers, province));
            origins.add(file);
        });
        OccupationNames names = OccupationNames.of(read);
        List<Standard> standards = read.stream()
                .map(file -> new Standard(file, names, interpretations, revision))
                .toList();
        Attainability attainability = new Attainability(standards, tiers);
        for (int i = 0; i < standards.size(); i++) {
            attainability.require(standards.get(i), origins.get(i));
        }
        return new StandardSet(
                standards,
                files.standards().stream()
                        .filter(file -> file.find("announced").isPresent())
                        .map(AnnouncedEdition::read)
                        .toList());
    }

    /** The files by kind, each of which satisfies its schema; all that is wrong with any is told at once. */
    private record CheckedFiles(
            DataEntry schools, DataEntry interpretation, List<DataEntry> families, List<DataEntry> standards) {
        static CheckedFiles of(List<RuleText> texts, RuleSchemas schemas) {
            DataEntry schools = null;
            DataEntry interpretation = null;
            List<DataEntry> families = new ArrayList<>();
            List<DataEntry> standards = new ArrayList<>();
            List<Flaw> flaws = new ArrayList<>();
            for (RuleText text : texts) {
                try {
                    DataEntry file = schemas.checked(text);
                    if (text.isFamily()) {
                        families.add(file);
                    } else if (text.isStandard()) {
                        standards.add(file);
                    } else if (text.path().equals(RuleText.INTERPRETATION)) {
                        interpretation = file;
                    } else {
                        schools = file;
                    }
                } catch (FlawedRules flawed) {
                    flaws.addAll(flawed.flaws());
                }
            }
            if (flaws.isEmpty() && (schools == null || interpretation == null)) {
                String missing = schools == null ? RuleText.SCHOOLS : RuleText.INTERPRETATION;
                flaws.add(new Flaw(missing, 0, "", FlawCode.FILE_MISSING));
            }
            if (!flaws.isEmpty()) {
                throw new FlawedRules(flaws);
            }
            return new CheckedFiles(schools, interpretation, families, standards);
        }
    }

    /** By occupation, and each occupation's from the oldest on. */
    List<Standard> all() {
        return standards;
    }

    List<AnnouncedEdition> announced() {
        return announced;
    }

    Optional<Standard> inForce(String occupation, LocalDate on) {
        return standards.stream()
                .filter(standard -> standard.code().equals(occupation) && standard.holdsOn(on))
                .findFirst();
    }

    List<Standard> inForce(LocalDate on) {
        return standards.stream()
                .filter(standard -> standard.holdsOn(on))
                .sorted(Comparator.comparing(Standard::code))
                .toList();
    }

    Optional<Standard> edition(String occupation, String edition) {
        return standards.stream()
                .filter(standard ->
                        standard.code().equals(occupation) && standard.edition().equals(edition))
                .findFirst();
    }
}
