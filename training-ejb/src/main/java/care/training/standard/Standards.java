package care.training.standard;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The occupational standards an operator keeps in {@code config/standards}, read once. What is wrong in a file is an
 * {@link IllegalStateException} with file, line and place; {@link StandardsAtStart} lets the application refuse to
 * start on it.
 */
@ApplicationScoped
public class Standards {
    /** Whose dates of the switch between entry rules hold; two digits of GB/T 2260. */
    private static final String PROVINCE_SETTING = "training.province";

    private List<Standard> standards = List.of();

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("standards"), Settings.get(PROVINCE_SETTING));
    }

    void load(Path folder, String province) {
        Map<String, SchoolTier> tiers = EntryFile.schools(folder.resolve("entry/schools.yaml"));
        Map<String, EntryFamily> families = EntryFile.families(folder.resolve("entry/families"), tiers.keySet());
        Interpretations interpretations = Interpretations.read(folder.resolve("entry/interpretation.yaml"), province);
        List<Standard> read = new ArrayList<>();
        for (DataEntry file : DataEntry.readAll(folder)) {
            Standard standard = new Standard(new StandardFile(file, families, tiers, province), interpretations);
            read.stream().filter(other -> overlap(other, standard)).findFirst().ifPresent(other -> {
                throw file.at("valid").wrong("overlaps edition " + other.edition() + " of the same occupation");
            });
            read.add(standard);
        }
        if (read.isEmpty()) {
            throw new IllegalStateException("folder " + folder + " has no standard (*.yaml)");
        }
        standards = List.copyOf(read);
    }

    private static boolean overlap(Standard one, Standard other) {
        boolean apart = one.validTo()
                        .filter(end -> end.isBefore(other.validFrom()))
                        .isPresent()
                || other.validTo().filter(end -> end.isBefore(one.validFrom())).isPresent();
        return one.code().equals(other.code()) && !apart;
    }

    /** Problems: NO_STANDARD_IN_FORCE. */
    public Standard inForce(String occupation, LocalDate on) {
        return standards.stream()
                .filter(standard -> standard.code().equals(occupation) && standard.holdsOn(on))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NO_STANDARD_IN_FORCE, occupation, on.toString()));
    }

    /** The editions in force on a day, by the occupation's code. */
    public List<Standard> inForce(LocalDate on) {
        return standards.stream()
                .filter(standard -> standard.holdsOn(on))
                .sorted(Comparator.comparing(Standard::code))
                .toList();
    }

    public List<Standard> all() {
        return standards;
    }

    /** Problems: NO_STANDARD_IN_FORCE where there is no such edition. */
    public Standard edition(String occupation, String edition) {
        return standards.stream()
                .filter(standard ->
                        standard.code().equals(occupation) && standard.edition().equals(edition))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NO_STANDARD_IN_FORCE, occupation, edition));
    }
}
