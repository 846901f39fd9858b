package care.training.catalog;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text is found by. Chinese is written without spaces, so its characters and pairs of characters stand for words
 * ({@link #grams}); how it sounds ({@link #sound}) finds what was typed in pinyin, by initials or with the wrong character
 * of the same sound.
 */
public final class SearchText {
    /** Marks a gram as beginnings of syllables: ~by for 保育. */
    static final String INITIALS = "~";

    /** Latin words of one or two letters are looked up as grams: trigrams know nothing so short. */
    static final int SHORTEST_TRIGRAM = 3;

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final Pattern RUN = Pattern.compile("(\\p{IsHan}+)|([a-z0-9]+)");

    private final Set<String> grams = new LinkedHashSet<>();
    private final StringBuilder sound = new StringBuilder();

    private SearchText() {}

    /** @param texts null ones are passed over */
    public static SearchText of(List<String> texts) {
        SearchText made = new SearchText();
        for (String text : texts) {
            if (text != null) {
                made.add(text);
            }
        }
        return made;
    }

    /** Characters, pairs of characters, words and beginnings of syllables. */
    public Set<String> grams() {
        return grams;
    }

    /** In ASCII, parted by spaces: pinyin without spaces, its initials, words of Latin letters. */
    public String sound() {
        return sound.toString();
    }

    private void add(String text) {
        String plain = plain(text);
        Matcher run = RUN.matcher(plain);
        StringBuilder all = new StringBuilder();
        while (run.find()) {
            if (run.group(1) != null) {
                addChinese(run.group(1));
                all.append(String.join("", syllables(run.group(1))));
            } else {
                grams.add(run.group(2));
                all.append(run.group(2));
                say(run.group(2));
            }
        }
        // across what parts them, so that kc-01 is found as kc01 and a title with a number in it from any place on
        say(all.toString());
    }

    private void addChinese(String run) {
        grams.addAll(grams(run));
        int[] characters = run.codePoints().toArray();
        for (int character : characters) {
            grams.add(Character.toString(character));
        }
        List<String> syllables = syllables(run);
        StringBuilder initials = new StringBuilder();
        for (String syllable : syllables) {
            initials.append(syllable.charAt(0));
            if (syllable.length() < SHORTEST_TRIGRAM) {
                grams.add(syllable);
            }
        }
        for (int i = 0; i < initials.length(); i++) {
            grams.add(INITIALS + initials.charAt(i));
            if (i + 1 < initials.length()) {
                grams.add(INITIALS + initials.substring(i, i + 2));
            }
        }
        say(String.join("", syllables));
        say(initials.toString());
    }

    private void say(String word) {
        if (!word.isEmpty()) {
            sound.append(sound.isEmpty() ? "" : " ").append(word);
        }
    }

    /** The pairs of characters of Chinese; of one character, itself. */
    static List<String> grams(String chinese) {
        int[] characters = chinese.codePoints().toArray();
        List<String> grams = new ArrayList<>();
        if (characters.length == 1) {
            grams.add(chinese);
        }
        for (int i = 0; i + 1 < characters.length; i++) {
            grams.add(new String(characters, i, 2));
        }
        return grams;
    }

    /** One form of capitals, widths and the like. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The runs of Chinese and of Latin letters and digits in a text. */
    static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        Matcher run = RUN.matcher(plain(text));
        while (run.find()) {
            runs.add(run.group());
        }
        return runs;
    }

    static boolean isChinese(String run) {
        return Character.UnicodeScript.of(run.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    /** How a text sounds, without spaces: pinyin and what is in Latin letters. */
    static String soundOf(String text) {
        StringBuilder sound = new StringBuilder();
        for (String run : runs(text)) {
            sound.append(isChinese(run) ? String.join("", syllables(run)) : run);
        }
        return sound.toString();
    }

    private static List<String> syllables(String chinese) {
        List<String> syllables = new ArrayList<>();
        for (String syllable : PINYIN.transliterate(chinese).split("[^a-z]+")) {
            if (!syllable.isEmpty()) {
                syllables.add(syllable);
            }
        }
        return syllables;
    }
}
