package care.training.ui.catalog;

import care.training.catalog.FieldChange;
import care.training.kernel.Level;
import care.training.ui.Dates;
import care.training.ui.DistrictNames;
import care.training.ui.Language;
import care.training.ui.Occupations;
import care.training.ui.Prices;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a field of a catalog is called and says, in words: {@code #{catalogWords.value('fee', '600.00')}} ¥600. */
@Named("catalogWords")
@RequestScoped
public class CatalogWords {
    private static final int LONGEST = 60;

    @Inject
    private Texts texts;

    @Inject
    private Language language;

    @Inject
    private Occupations occupations;

    @Inject
    private DistrictNames districts;

    @Inject
    private Prices prices;

    @Inject
    private Dates dates;

    /** 学时：48 → 64. */
    public String change(FieldChange change) {
        return texts.of("courses.change", field(change.field()), from(change), to(change));
    }

    public String field(String field) {
        return texts.get("courses.field." + field);
    }

    /** What was said before; what stands for nothing where nothing was. */
    public String from(FieldChange change) {
        return FieldChange.WITHDRAWN.equals(change.field())
                ? texts.name("courses.withdrawn", change.from() != null)
                : value(change.field(), change.from());
    }

    public String to(FieldChange change) {
        return FieldChange.WITHDRAWN.equals(change.field())
                ? texts.name("courses.withdrawn", change.to() != null)
                : value(change.field(), change.to());
    }

    /** @param field as {@link FieldChange} calls it */
    public String value(String field, String text) {
        if (text == null) {
            return texts.get("courses.change.nothing");
        }
        return switch (field) {
            case "occupation" -> occupations.name(text);
            case "level" -> Level.of(Integer.parseInt(text)).title(language.getLocale());
            case "mode" -> texts.name("courses.mode", text);
            case "kind" -> texts.name("courses.kind", text);
            case "district" -> districts.name(text);
            case "fee" -> prices.yuan(new BigDecimal(text));
            case "startsOn", "endsOn" -> dates.day(LocalDate.parse(text));
            default -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        };
    }
}
