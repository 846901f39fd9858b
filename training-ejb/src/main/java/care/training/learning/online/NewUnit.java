package care.training.learning.online;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Something to read or to watch, as those who teach write it: a text, the address of a video, or both. Problems:
 * INVALID_INPUT.
 *
 * @param link https only; null where there is none
 * @param minutes more are never counted for it
 * @param question the first one; more can be added
 */
public record NewUnit(String title, String body, String link, Integer minutes, NewQuestion question) {
    static final int LONGEST_TITLE = 100;
    static final int LONGEST_BODY = 20_000;
    static final int LONGEST_LINK = 500;
    public static final int MOST_MINUTES = 600;

    public NewUnit {
        List<Violation> wrong = new ArrayList<>();
        title = NewQuestion.text(title, "title", LONGEST_TITLE, wrong);
        body = body == null || body.isBlank() ? null : NewQuestion.text(body, "body", LONGEST_BODY, wrong);
        link = link == null || link.isBlank() ? null : link.strip();
        if (link == null && body == null) {
            wrong.add(new Violation("body", ProblemCode.REQUIRED));
        } else if (link != null && !isSecureAddress(link)) {
            wrong.add(new Violation("link", ProblemCode.NOT_A_SECURE_ADDRESS));
        }
        if (minutes == null) {
            wrong.add(new Violation("minutes", ProblemCode.REQUIRED));
        } else if (minutes < 1 || minutes > MOST_MINUTES) {
            wrong.add(new Violation("minutes", ProblemCode.OUT_OF_RANGE, 1, MOST_MINUTES));
        }
        if (question == null) {
            wrong.add(new Violation("question", ProblemCode.REQUIRED));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    private static boolean isSecureAddress(String link) {
        try {
            URI address = URI.create(link);
            return link.length() <= LONGEST_LINK
                    && "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
