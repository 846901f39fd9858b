package care.training.registry.names;

import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import care.training.registry.PersonName;
import com.ibm.icu.lang.UScript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables under {@code config/names}.
 *
 * @param characters forms of one character: OpenCC's tables and our own of variants
 * @param surnames the same, and surnames that are written both ways
 * @param readings syllables of a surname by the class of its character, the likeliest first
 * @param compound surnames of two characters, by classes
 * @param umlauts how ü is written
 */
record NameTables(
        CharacterClasses characters,
        CharacterClasses surnames,
        Map<Integer, List<String>> readings,
        Set<String> compound,
        List<String> umlauts) {
    private static final List<String> OPENCC = List.of(
            "STCharacters.txt",
            "TSCharacters.txt",
            "TSCharactersExt.txt",
            "TWVariants.txt",
            "HKVariants.txt",
            "JPShinjitaiCharacters.txt");

    /** Throws {@link IllegalStateException} with file and place of what is wrong. */
    static NameTables read(Path folder) {
        List<String> groups = new ArrayList<>();
        OPENCC.forEach(
                table -> groups.addAll(OpenCcTable.read(folder.resolve("opencc").resolve(table))));
        DataEntry variants = DataEntry.read(folder.resolve("variants.yaml")).only("variants");
        variants.at("variants").items().forEach(entry -> groups.addAll(groups(Marked.value(entry))));
        CharacterClasses characters = CharacterClasses.of(groups);
        DataEntry surnames = DataEntry.read(folder.resolve("surnames.yaml")).only("surnames");
        groups.addAll(groups(Marked.value(surnames.at("surnames"))));
        DataEntry readings = DataEntry.read(folder.resolve("readings.yaml")).only("surnames", "umlaut", "compound");
        return new NameTables(
                characters,
                CharacterClasses.of(groups),
                readings(Marked.value(readings.at("surnames")), characters),
                compound(Marked.value(readings.at("compound")), characters),
                syllables(Marked.value(readings.at("umlaut"))));
    }

    private static List<String> groups(DataEntry list) {
        return list.items().stream()
                .map(entry -> {
                    String group = han(entry, entry.text());
                    if (group.codePoints().count() < 2
                            || group.codePoints().distinct().count()
                                    < group.codePoints().count()) {
                        throw entry.wrong("must be two or more different characters");
                    }
                    return group;
                })
                .toList();
    }

    private static Map<Integer, List<String>> readings(DataEntry table, CharacterClasses characters) {
        Map<Integer, List<String>> readings = new LinkedHashMap<>();
        for (String surname : table.keys()) {
            DataEntry entry = table.at(surname);
            if (han(entry, surname).codePoints().count() != 1) {
                throw entry.wrong("must be one character");
            }
            if (readings.put(characters.of(surname.codePointAt(0)), syllables(entry)) != null) {
                throw entry.wrong("is there in another form too");
            }
        }
        return Map.copyOf(readings);
    }

    private static Set<String> compound(DataEntry list, CharacterClasses characters) {
        Set<String> compound = new LinkedHashSet<>();
        for (DataEntry entry : list.items()) {
            if (han(entry, entry.text()).codePoints().count() != 2) {
                throw entry.wrong("must be two characters");
            }
            if (!compound.add(characters.of(entry.text()))) {
                throw entry.wrong("is there twice");
            }
        }
        return Set.copyOf(compound);
    }

    private static List<String> syllables(DataEntry list) {
        List<String> syllables = list.items().stream()
                .map(entry -> {
                    if (!entry.text().matches("[a-z]{1,6}")) {
                        throw entry.wrong("must be one syllable in small letters without tone");
                    }
                    return entry.text();
                })
                .toList();
        if (syllables.isEmpty() || syllables.stream().distinct().count() < syllables.size()) {
            throw list.wrong("must be one syllable or more, each once");
        }
        return syllables;
    }

    /** Names are looked up by their exact class, so a character that is another's there could never be met. */
    private static String han(DataEntry entry, String text) {
        if (!PersonName.key(text).equals(text)
                || !text.codePoints().allMatch(c -> UScript.getScript(c) == UScript.HAN)) {
            throw entry.wrong("must be Chinese characters in their usual form");
        }
        return text;
    }
}
