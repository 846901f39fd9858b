package care.training.ui.exam;

import care.training.exam.bank.ItemImport;
import care.training.exam.bank.Items;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import care.training.ui.Language;
import care.training.ui.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Loads a table of items into the bank, whole or not at all. */
@Named
@RequestScoped
public class ItemImportPage {
    /** A page of mistakes is enough to begin with; the rest is counted. */
    private static final int SHOWN = 200;

    @Inject
    private Items items;

    @Inject
    private Messages messages;

    @Inject
    private Language language;

    private Part file;
    private List<Violation> wrong = List.of();

    /** @param cell its address in the spreadsheet, as {@code D7} */
    public record Mistake(String cell, String text) {}

    public String load() {
        byte[] content = content();
        try {
            ItemImport done = items.load(content);
            messages.done("items.import.done", done.added(), done.changed());
            return "/association/items?faces-redirect=true";
        } catch (Problem refused) {
            // cells that must be mended make a table of this page; anything else is shown as everywhere
            if (refused.violations().isEmpty()) {
                throw refused;
            }
            wrong = refused.violations();
            return null;
        }
    }

    public boolean isRefused() {
        return !wrong.isEmpty();
    }

    public int getWrongCount() {
        return wrong.size();
    }

    public int getLeftOut() {
        return Math.max(0, wrong.size() - SHOWN);
    }

    public List<Mistake> getMistakes() {
        return wrong.stream()
                .limit(SHOWN)
                .map(cell -> new Mistake(cell.field(), cell.message(language.getLocale())))
                .toList();
    }

    private byte[] content() {
        if (file == null || file.getSize() == 0) {
            throw Problem.invalid("file", ProblemCode.REQUIRED);
        }
        try (InputStream content = file.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
