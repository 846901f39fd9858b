package care.training.api;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of a tile's address, as C2SP tlog-tiles writes it: its number in groups of three digits, all but the last with
 * an x before them, and how many hashes a tile has that is not full: {@code x001/x234/067.p/12}.
 *
 * @param number from 0
 * @param width from 1 to 256
 */
record TilePath(long number, int width) {
    private static final int FULL = 256;
    private static final int GROUP = 1_000;
    private static final Pattern FORM = Pattern.compile("((?:x\\d{3}/){0,4})(\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    /** Problems: NOT_FOUND where the address is no tile's. */
    static TilePath read(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches() || form.group(1).startsWith("x000")) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        long number = 0;
        for (String group : (form.group(1).replace("x", "") + form.group(2)).split("/")) {
            number = number * GROUP + Integer.parseInt(group);
        }
        int width = form.group(3) == null ? FULL : Integer.parseInt(form.group(3));
        if (width > FULL || width == FULL && form.group(3) != null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return new TilePath(number, width);
    }

    boolean isFull() {
        return width == FULL;
    }
}
