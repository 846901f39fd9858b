package care.training.certification.verification;

import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;

/** What stands against guessing, from {@code config/certificate/verification.yaml}. */
@ApplicationScoped
public class VerificationRules {
    private static final int MOST = 1_000_000;
    private static final int MINUTES_OF_A_DAY = 1_440;
    private static final int MOST_ROWS = 10_000;

    private int guesses;
    private Duration guessWindow;
    private int numberGuesses;
    private Duration numberGuessWindow;
    private int listRows;
    private int listsPerDay;
    private int listMisses;
    private int files;
    private Duration fileWindow;

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("certificate/verification.yaml"));
    }

    /** Throws {@link care.training.kernel.rules.FlawedRules}, saying where, when a value is missing or wrong. */
    VerificationRules load(Path file) {
        DataEntry values = DataEntry.read(file)
                .only(
                        "guesses",
                        "guessMinutes",
                        "numberGuesses",
                        "numberGuessMinutes",
                        "listRows",
                        "listsPerDay",
                        "listMisses",
                        "files",
                        "fileMinutes");
        guesses = Marked.value(values.at("guesses")).number(1, MOST);
        guessWindow = Duration.ofMinutes(Marked.value(values.at("guessMinutes")).number(1, MINUTES_OF_A_DAY));
        numberGuesses = Marked.value(values.at("numberGuesses")).number(1, MOST);
        numberGuessWindow =
                Duration.ofMinutes(Marked.value(values.at("numberGuessMinutes")).number(1, MINUTES_OF_A_DAY));
        listRows = Marked.value(values.at("listRows")).number(1, MOST_ROWS);
        listsPerDay = Marked.value(values.at("listsPerDay")).number(1, MOST);
        listMisses = Marked.value(values.at("listMisses")).number(1, MOST);
        files = Marked.value(values.at("files")).number(1, MOST);
        fileWindow = Duration.ofMinutes(Marked.value(values.at("fileMinutes")).number(1, MINUTES_OF_A_DAY));
        return this;
    }

    /** How many queries without a match one address has within {@link #guessWindow()}. */
    int guesses() {
        return guesses;
    }

    Duration guessWindow() {
        return guessWindow;
    }

    /** After how many queries without a match within {@link #numberGuessWindow()} a number is found by its code only. */
    int numberGuesses() {
        return numberGuesses;
    }

    Duration numberGuessWindow() {
        return numberGuessWindow;
    }

    /** How many rows a list has at most. */
    public int listRows() {
        return listRows;
    }

    /** How many lists an organization has verified in a day at most. */
    int listsPerDay() {
        return listsPerDay;
    }

    /** After how many rows without a match an organization has no further list verified on the same day. */
    int listMisses() {
        return listMisses;
    }

    /** How many PDFs one address has verified within {@link #fileWindow()}. */
    int files() {
        return files;
    }

    Duration fileWindow() {
        return fileWindow;
    }
}
