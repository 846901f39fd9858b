package care.training.kernel.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A {@link PrintedSheet} that is written down before the fonts are at hand, and that no missing character stops. */
public final class WrittenSheet {
    private final String title;
    private final Locale locale;
    private final List<Consumer<PrintedSheet>> parts = new ArrayList<>();

    public WrittenSheet(String title, Locale locale) {
        this.title = title;
        this.locale = locale;
    }

    public void heading(String text) {
        parts.add(sheet -> sheet.heading(text));
    }

    public void part(String text) {
        parts.add(sheet -> sheet.part(text));
    }

    public void line(String text) {
        parts.add(sheet -> sheet.line(text));
    }

    public void note(String text) {
        parts.add(sheet -> sheet.note(text));
    }

    /** @param widths of the columns in percent */
    public void table(float[] widths, List<String> headings, List<List<String>> rows) {
        parts.add(sheet -> sheet.table(widths, headings, rows));
    }

    public void attach(SheetAttachment attachment) {
        parts.add(sheet -> sheet.attach(attachment));
    }

    /**
     * The document as PDF. A character that none of the files can draw is named by its code point, {@code [U+2B740]}: a
     * paper must not fail for one name among thousands.
     *
     * @param files the typeface first
     */
    public byte[] draw(List<FontFile> files) {
        PrintedSheet sheet = new PrintedSheet(files, text -> spelled(text, files), title, locale);
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
}
