package care.training.registry.names;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a name in Chinese characters is written in Latin letters: by ICU's readings of names and those of the tables;
 * given name first or last; syllables joined or apart.
 */
final class Romanization {
    /** From here on no surname is sought any more: the name is a people's own, e.g. a Uyghur's. */
    private static final int LONGEST_WITH_SURNAME = 4;

    /** No romanized name has more syllables; a longer text is not read. */
    private static final int MOST_SYLLABLES = 20;

    private static final Transliterator SURNAME = reading("Han-Latin/Names");
    private static final Transliterator GIVEN = reading("Han-Latin");

    private final NameTables tables;
    private final Map<Integer, String> surnames = new ConcurrentHashMap<>();
    private final Map<Integer, String> given = new ConcurrentHashMap<>();

    Romanization(NameTables tables) {
        this.tables = tables;
    }

    private static Transliterator reading(String kind) {
        // ü is kept apart from u until it is known how it is written
        return Transliterator.getInstance(kind + "; NFD; [[:Nonspacing Mark:] - [\\u0308]] Remove; NFC; Lower");
    }

    /**
     * @param likely by the usual reading
     * @param seldom by others
     */
    record Forms(Set<String> likely, Set<String> seldom) {
        static final Forms NONE = new Forms(Set.of(), Set.of());
    }

    /** @param key the exact class of a name of Chinese characters only */
    Forms of(String key) {
        int[] characters = key.codePoints().toArray();
        List<String> plain = new ArrayList<>();
        for (int character : characters) {
            Optional<String> syllable = syllable(given, GIVEN, character);
            if (syllable.isEmpty()) {
                return Forms.NONE;
            }
            plain.add(syllable.get());
        }
        if (characters.length > MOST_SYLLABLES) {
            return Forms.NONE;
        }
        return characters.length > LONGEST_WITH_SURNAME
                ? new Forms(everywhere(plain), Set.of())
                : withSurname(key, characters, plain);
    }

    private Forms withSurname(String key, int[] characters, List<String> plain) {
        List<String> readings = readings(characters[0]);
        boolean compound = isCompound(key);
        Set<String> likely = new LinkedHashSet<>();
        Set<String> seldom = new LinkedHashSet<>();
        for (String reading : readings) {
            List<String> syllables = new ArrayList<>(plain);
            syllables.set(0, reading);
            Set<String> forms = reading.equals(readings.get(0)) ? likely : seldom;
            forms.addAll(cut(syllables, 1));
            if (compound || characters.length == LONGEST_WITH_SURNAME) {
                forms.addAll(cut(syllables, 2));
            }
        }
        seldom.removeAll(likely);
        return new Forms(likely, seldom);
    }

    /** The readings of a surname, the likeliest first. */
    private List<String> readings(int character) {
        Set<String> readings = new LinkedHashSet<>(
                tables.readings().getOrDefault(tables.characters().of(character), List.of()));
        syllable(surnames, SURNAME, character).ifPresent(readings::add);
        syllable(given, GIVEN, character).ifPresent(readings::add);
        return List.copyOf(readings);
    }

    private boolean isCompound(String key) {
        int[] two = key.codePoints().limit(2).toArray();
        return two.length == 2 && tables.compound().contains(tables.characters().of(new String(two, 0, 2)));
    }

    private Set<String> everywhere(List<String> syllables) {
        Set<String> forms = new LinkedHashSet<>();
        for (int at = 1; at < syllables.size(); at++) {
            forms.addAll(cut(syllables, at));
        }
        return forms;
    }

    /** All ways to write a name whose first part has {@code length} syllables. */
    private Set<String> cut(List<String> syllables, int length) {
        List<String> first = syllables.subList(0, Math.min(length, syllables.size()));
        List<String> second = syllables.subList(first.size(), syllables.size());
        Set<String> forms = new LinkedHashSet<>();
        for (String one : joinedOrApart(first)) {
            for (String other : joinedOrApart(second)) {
                forms.add((one + " " + other).strip());
                forms.add((other + " " + one).strip());
            }
        }
        forms.add(String.join("", syllables));
        forms.add(String.join("", second) + String.join("", first));
        return umlauts(forms);
    }

    private static Set<String> joinedOrApart(List<String> syllables) {
        return new LinkedHashSet<>(List.of(String.join("", syllables), String.join(" ", syllables)));
    }

    private Set<String> umlauts(Set<String> forms) {
        Set<String> written = new LinkedHashSet<>();
        forms.forEach(form -> tables.umlauts().forEach(umlaut -> written.add(form.replace("ü", umlaut))));
        return written;
    }

    /** One syllable, by another form of the character where ICU does not know this one; empty where it knows none. */
    private Optional<String> syllable(Map<Integer, String> known, Transliterator reading, int character) {
        return Optional.of(known.computeIfAbsent(character, c -> {
                    String own = read(reading, c);
                    return own.isEmpty() ? read(reading, tables.characters().of(c)) : own;
                }))
                .filter(syllable -> !syllable.isEmpty());
    }

    private static String read(Transliterator reading, int character) {
        String syllable = reading.transliterate(Character.toString(character)).strip();
        return syllable.matches("[a-zü]+") ? syllable : "";
    }
}
