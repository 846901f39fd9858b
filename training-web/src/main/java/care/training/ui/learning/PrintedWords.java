package care.training.ui.learning;

import care.training.learning.record.RecordWords;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The words of printed records in the language of the page. */
@RequestScoped
public class PrintedWords {
    @Inject
    private Texts texts;

    public RecordWords get() {
        return new RecordWords(
                name -> texts.get("years.print." + name),
                (name, values) -> texts.of("years.print." + name, values),
                kind -> texts.get("years.kind." + (kind == null ? "NONE" : kind.name())));
    }
}
