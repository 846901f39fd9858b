package care.training.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a sentence in one language, so that what is Chinese in an English one is read out right.
 *
 * @param foreign Chinese in an English sentence, to be marked as such
 */
public record TextPiece(String text, boolean foreign) {
    /** Han characters, and whatever stands between two of them without a space: a dot in a name, digits in a class code. */
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}(?:[^\\s\\p{IsHan}]{0,20}\\p{IsHan})*");

    /** The pieces of an English sentence, in their order. */
    static List<TextPiece> ofEnglish(String sentence) {
        List<TextPiece> pieces = new ArrayList<>();
        Matcher chinese = CHINESE.matcher(sentence);
        int end = 0;
        while (chinese.find()) {
            add(pieces, sentence.substring(end, chinese.start()), false);
            add(pieces, chinese.group(), true);
            end = chinese.end();
        }
        add(pieces, sentence.substring(end), false);
        return pieces;
    }

    private static void add(List<TextPiece> pieces, String text, boolean chinese) {
        if (!text.isEmpty()) {
            pieces.add(new TextPiece(text, chinese));
        }
    }
}
