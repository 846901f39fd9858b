package care.training.standard.evidence;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.LocalDate;

/** How proof is examined, from {@code config/evidence.yaml}; each value stands there with its mark and source. */
@ApplicationScoped
public class EvidenceRules {
    private static final long MEGABYTE = 1024L * 1024;

    private int samplePercent;
    private int correctionWorkingDays;
    private int mostMegabytes;
    private int portraitMonths;

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("evidence.yaml"));
    }

    /** Throws {@link IllegalStateException}, saying where, when a value is missing or not what it must be. */
    EvidenceRules load(Path file) {
        DataEntry values =
                DataEntry.read(file).only("samplePercent", "correctionWorkingDays", "mostMegabytes", "portraitMonths");
        samplePercent = Marked.value(values.at("samplePercent")).number(0, 100);
        correctionWorkingDays = Marked.value(values.at("correctionWorkingDays")).number(1, 60);
        mostMegabytes = Marked.value(values.at("mostMegabytes")).number(1, 10);
        portraitMonths = Marked.value(values.at("portraitMonths")).number(1, 60);
        return this;
    }

    /** Of 100 accepted proofs, how many a second clerk looks at again. */
    public int samplePercent() {
        return samplePercent;
    }

    public int correctionWorkingDays() {
        return correctionWorkingDays;
    }

    public int mostMegabytes() {
        return mostMegabytes;
    }

    /** Problems: INVALID_INPUT of {@code file}: BODY_TOO_LARGE. */
    public void requireSize(long bytes) {
        if (bytes > mostMegabytes * MEGABYTE) {
            throw Problem.invalid("file", ProblemCode.BODY_TOO_LARGE, mostMegabytes);
        }
    }

    /** How many months before it is handed in, and before the day of issue, a photograph may have been taken at most. */
    public int portraitMonths() {
        return portraitMonths;
    }

    /** The first day on which a photograph may have been taken that is used on that day. */
    public LocalDate earliestPortrait(LocalDate day) {
        return day.minusMonths(portraitMonths);
    }
}
