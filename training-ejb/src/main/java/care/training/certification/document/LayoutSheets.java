package care.training.certification.document;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import care.training.kernel.Violation;
import care.training.kernel.print.DocumentFonts;
import care.training.kernel.print.FontFile;
import care.training.kernel.rules.Flaw;
import care.training.kernel.rules.FlawCode;
import care.training.kernel.rules.FlawedRules;
import com.itextpdf.io.exceptions.IOException;
import com.itextpdf.kernel.exceptions.PdfException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Font;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Layouts, tried out on a specimen: never signed, of nobody, marked as what it is. */
@ApplicationScoped
public class LayoutSheets {
    /** In characters; the shipped layout has a tenth of it. */
    public static final int LONGEST = 50_000;

    @Inject
    private Clock clock;

    @Inject
    private CertificateWords words;

    private List<FontFile> fonts;
    private List<Font> drawn;
    private byte[] seal;
    private String verify;

    protected LayoutSheets() {}

    LayoutSheets(Clock clock, CertificateWords words, String address) {
        this.clock = clock;
        this.words = words;
        load(address);
    }

    @PostConstruct
    void load() {
        load(Settings.get("training.public-url").replaceAll("/+$", ""));
    }

    private void load(String address) {
        verify = address + "/verify";
        Path config = Settings.configFolder();
        fonts = DocumentFonts.from(config.resolve("fonts"));
        drawn = DocumentFonts.drawn(config.resolve("fonts"));
        try {
            seal = Files.readAllBytes(config.resolve("certificate/seal.png"));
        } catch (java.io.IOException unreadable) {
            throw new UncheckedIOException("the seal's picture cannot be read", unreadable);
        }
    }

    /**
     * A layout that was tried.
     *
     * @param flaws everything that is wrong, with line and place; empty where it can be adopted
     * @param picture the specimen as PNG; null where none can be set
     */
    public record Trial(List<Violation> flaws, byte[] picture) {}

    /** Tries a layout out that somebody is writing. Problems: INVALID_INPUT where it is missing or too long. */
    public Trial trial(String yaml) {
        try {
            CertificateLayout layout = read(yaml);
            Page page = page(layout);
            byte[] picture = PagePicture.of(page.pdf(), drawn);
            try {
                new LayoutCheck(layout, fonts, words).requireFit(page.areas());
                return new Trial(List.of(), picture);
            } catch (FlawedRules crowded) {
                return new Trial(crowded.asProblem().violations(), picture);
            }
        } catch (FlawedRules unusable) {
            return new Trial(unusable.asProblem().violations(), null);
        }
    }

    /**
     * Lets a layout pass that certificates can be printed by. Problems: RULES_FLAWED with line and place of everything that
     * is wrong; INVALID_INPUT where it is missing or too long.
     */
    public void require(String yaml) {
        try {
            CertificateLayout layout = read(yaml);
            new LayoutCheck(layout, fonts, words).requireFit(page(layout).areas());
        } catch (FlawedRules flawed) {
            throw flawed.asProblem();
        }
    }

    /** The specimen of a layout that passed. */
    public byte[] specimen(String yaml) {
        return page(read(yaml)).pdf();
    }

    /** The same as PNG. */
    public byte[] picture(String yaml) {
        return PagePicture.of(specimen(yaml), drawn);
    }

    private CertificateLayout read(String yaml) {
        if (yaml == null || yaml.isBlank()) {
            throw Problem.invalid("text", ProblemCode.REQUIRED);
        }
        if (yaml.length() > LONGEST) {
            throw Problem.invalid("text", ProblemCode.TOO_LONG, LONGEST);
        }
        CertificateLayout layout = CertificateLayout.parse("", yaml);
        new LayoutCheck(layout, fonts, words).requireGlyphs();
        return layout;
    }

    private record Page(byte[] pdf, List<PageWriter.Area> areas) {}

    /** With the demo's warning, so that there is room for it too. */
    private Page page(CertificateLayout layout) {
        try {
            CertificatePage page = new CertificatePage(
                    Specimen.of(layout, LocalDate.now(clock), verify), fonts, true, new SpecimenMark(seal));
            byte[] pdf = page.draw();
            return new Page(pdf, page.areas());
        } catch (PdfException | IOException unsettable) {
            throw new FlawedRules(new Flaw("", 0, "", FlawCode.OTHER, unsettable.getMessage()));
        }
    }
}
