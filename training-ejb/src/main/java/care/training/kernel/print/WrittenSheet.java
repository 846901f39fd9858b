package care.training.kernel.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A document of headings, lines and tables, written down before it is drawn: so its fonts hold its own characters and no
 * others, and a rare one is drawn by whatever file has it.
 */
public final class WrittenSheet {
    private final String title;
    private final Locale locale;
    private final List<Consumer<PrintedSheet>> parts = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    public WrittenSheet(String title, Locale locale) {
        this.title = title;
        this.locale = locale;
    }

    public void heading(String text) {
        add(text, sheet -> sheet.heading(text));
    }

    public void part(String text) {
        add(text, sheet -> sheet.part(text));
    }

    public void line(String text) {
        add(text, sheet -> sheet.line(text));
    }

    public void note(String text) {
        add(text, sheet -> sheet.note(text));
    }

    /** @param widths of the columns in percent */
    public void table(float[] widths, List<String> headings, List<List<String>> rows) {
        texts.addAll(headings);
        rows.forEach(texts::addAll);
        parts.add(sheet -> sheet.table(widths, headings, rows));
    }

    /**
     * The document as PDF. A character that none of the files can draw is named by its code point, {@code [U+2B740]}: a
     * paper must not fail for one name among thousands.
     *
     * @param files the typeface first
     */
    public byte[] draw(List<FontFile> files) {
        UnaryOperator<String> spelled = text -> spelled(PrintedSheet.printed(text), files);
        PageFonts fonts = PageFonts.of(files, texts.stream().map(spelled).toList());
        PrintedSheet sheet = new PrintedSheet(fonts, spelled, title, locale);
        parts.forEach(part -> part.accept(sheet));
        return sheet.close();
    }

    private static String spelled(String text, List<FontFile> files) {
        StringBuilder spelled = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (files.stream().anyMatch(file -> file.has(character))) {
                spelled.appendCodePoint(character);
            } else {
                spelled.append("[U+%04X]".formatted(character));
            }
        });
        return spelled.toString();
    }

    private void add(String text, Consumer<PrintedSheet> part) {
        texts.add(text);
        parts.add(part);
    }
}
