package care.training.registry.names;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A name in Latin letters without what people leave out: case, accents, apostrophes; hyphens as a space or as nothing.
 *
 * @param apart its words, cut at hyphens
 * @param whole its words, hyphens dropped
 */
record LatinSpelling(List<String> apart, List<String> whole) {
    /** More words than these are no longer put in every order that begins with another. */
    private static final int MOST_WORDS = 8;

    private static final Transliterator PLAIN =
            Transliterator.getInstance("NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");

    static LatinSpelling of(String name) {
        StringBuilder plain = new StringBuilder();
        PLAIN.transliterate(name).codePoints().forEach(c -> {
            if (c == ' ' || UCharacter.isLetter(c)) {
                plain.appendCodePoint(c);
            } else if (UCharacter.getType(c) == UCharacterCategory.DASH_PUNCTUATION) {
                plain.append('-');
            }
        });
        return new LatinSpelling(
                words(plain.toString().replace('-', ' ')),
                words(plain.toString().replace("-", "")));
    }

    /** Whether all letters of a name are Latin. */
    static boolean isLatin(String name) {
        return name.codePoints().filter(UCharacter::isLetter).allMatch(c -> UScript.getScript(c) == UScript.LATIN);
    }

    private static List<String> words(String plain) {
        return Arrays.stream(plain.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** As it is written, word by word. */
    Set<String> written() {
        return both(words -> Stream.of(String.join(" ", words)));
    }

    /** The same in whatever order the words stand. */
    Set<String> anyOrder() {
        return both(words -> Stream.of(words.stream().sorted().collect(Collectors.joining(" "))));
    }

    /** All in one word, whichever word comes first: a given name first or last, its syllables joined or apart. */
    Set<String> joined() {
        return both(words -> IntStream.range(0, words.size() > MOST_WORDS ? 1 : words.size())
                .mapToObj(first -> String.join("", words.subList(first, words.size()))
                        + String.join("", words.subList(0, first))));
    }

    private Set<String> both(java.util.function.Function<List<String>, Stream<String>> forms) {
        return Stream.of(apart, whole)
                .flatMap(forms)
                .filter(form -> !form.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
