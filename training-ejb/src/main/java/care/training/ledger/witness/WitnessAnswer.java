package care.training.ledger.witness;

import care.training.ledger.tree.Cosignature;
import java.net.HttpURLConnection;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What came of asking a witness.
 *
 * @param cosignature verified; none where the witness did not cosign, or what it sent does not hold
 * @param knows entries of the checkpoint that it cosigned last, where it said that it is another than we thought
 * @param said for the operator, in few words
 */
public record WitnessAnswer(Optional<Cosignature> cosignature, OptionalLong knows, String said) {
    private static final int LONGEST_SAID = 200;

    /** Nothing came of it. */
    static WitnessAnswer none(String said) {
        String line = said.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return new WitnessAnswer(
                Optional.empty(),
                OptionalLong.empty(),
                line.length() > LONGEST_SAID ? line.substring(0, LONGEST_SAID) : line);
    }

    static WitnessAnswer of(WitnessQuestion question, int status, String body) {
        return switch (status) {
            case HttpURLConnection.HTTP_OK -> cosigned(question, body);
            case HttpURLConnection.HTTP_CONFLICT -> conflict(question, body);
            case HttpURLConnection.HTTP_FORBIDDEN -> none("403: it does not trust the log's key");
            case HttpURLConnection.HTTP_NOT_FOUND -> none("404: it does not know this log");
            case 422 -> none("422: it does not accept that the log grew out of its " + question.old() + " entries");
            default -> none(status + " " + body);
        };
    }

    /** Of the lines only one counts that is by the witness's key and holds; those of keys that are not known are passed over. */
    private static WitnessAnswer cosigned(WitnessQuestion question, String body) {
        return body.lines()
                .map(line -> question.witness().key().verified(question.text(), line))
                .flatMap(Optional::stream)
                .findFirst()
                .map(held -> new WitnessAnswer(Optional.of(held), OptionalLong.empty(), "200"))
                .orElseGet(() -> none(
                        body.lines().anyMatch(question.witness().key()::isNamedBy)
                                ? "200, but the cosignature does not hold: dropped"
                                : "200, but no cosignature by its key"));
    }

    private static WitnessAnswer conflict(WitnessQuestion question, String body) {
        String size = body.strip();
        if (!size.matches("0|[1-9]\\d{0,17}")) {
            return none("409 " + body);
        }
        long known = Long.parseLong(size);
        if (known == question.old()) {
            return none("409: of " + known + " entries it saw another log");
        }
        return new WitnessAnswer(Optional.empty(), OptionalLong.of(known), "409: it knows " + known + " entries");
    }
}
