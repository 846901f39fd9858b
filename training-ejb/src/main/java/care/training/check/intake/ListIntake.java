package care.training.check.intake;

import java.util.List;
import java.util.Locale;

/** Reads a list of people to be checked, whatever it comes as. */
public final class ListIntake {
    public static final int MOST_ROWS = 10_000;

    private ListIntake() {}

    /**
     * The rows in their order; one that is wrong says why and keeps no other back. Problems, all of the whole file: those of
     * {@link care.training.kernel.spreadsheet.Spreadsheet#read} and {@link care.training.kernel.Json#foreignText},
     * COLUMN_MISSING, COLUMN_DOUBLED, TOO_MANY_ROWS, SPREADSHEET_EMPTY.
     *
     * @param defaults for rows that leave purpose or basis open
     * @param language of the answers' caveats
     */
    public static List<ReadRow> read(byte[] file, BatchDefaults defaults, Locale language) {
        return JsonQuestions.isJson(file)
                ? new JsonQuestions(file, defaults, language).read(MOST_ROWS)
                : new SpreadsheetRows(file, MOST_ROWS, defaults, language).read(MOST_ROWS);
    }
}
