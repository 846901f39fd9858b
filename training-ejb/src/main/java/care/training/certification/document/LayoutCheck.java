package care.training.certification.document;

import care.training.kernel.print.FontFile;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Flaw;
import care.training.kernel.rules.FlawCode;
import care.training.kernel.rules.FlawedRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether certificates can be printed by a layout: every character has a glyph, nothing meets, nothing leaves the frame, and
 * nothing is said that a certificate must not say.
 */
final class LayoutCheck {
    private final CertificateLayout layout;
    private final List<FontFile> fonts;
    private final CertificateWords words;

    LayoutCheck(CertificateLayout layout, List<FontFile> fonts, CertificateWords words) {
        this.layout = layout;
        this.fonts = fonts;
        this.words = words;
    }

    /** Throws {@link FlawedRules} with each text that no font draws. */
    void requireGlyphs() {
        List<Flaw> flaws = new ArrayList<>();
        layout.written().forEach((entry, text) -> text.codePoints()
                .filter(character -> fonts.stream().noneMatch(font -> font.has(character)))
                .findFirst()
                .ifPresent(missing -> flaws.add(flaw(entry, missing))));
        refuse(flaws);
    }

    /**
     * Throws {@link FlawedRules} with everything that may not be said, meets or leaves the frame.
     *
     * @param areas of a page of this layout
     */
    void requireFit(List<PageWriter.Area> areas) {
        List<Flaw> flaws = new ArrayList<>();
        layout.written().forEach((entry, text) -> words.notBorne(text, layout.use(entry))
                .ifPresent(word -> flaws.add(entry.flaw(FlawCode.NOT_BORNE, word))));
        PageCheck.faults(areas).stream().map(this::flaw).forEach(flaws::add);
        refuse(flaws);
    }

    private static Flaw flaw(DataEntry entry, int missing) {
        return entry.flaw(FlawCode.NO_GLYPH, Character.toString(missing), "U+%04X".formatted(missing));
    }

    private Flaw flaw(PageCheck.Fault fault) {
        DataEntry entry = layout.entry(fault.place());
        if (fault.over() == null) {
            return entry.flaw(FlawCode.LEAVES_THE_PAGE);
        }
        return fault.over() == fault.place()
                ? entry.flaw(FlawCode.TOO_NARROW)
                : entry.flaw(FlawCode.OVERLAPS, fault.over().key());
    }

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new FlawedRules(flaws);
        }
    }
}
