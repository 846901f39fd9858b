package care.training.ui;

import care.training.kernel.Level;
import care.training.kernel.ProblemCode;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** A level in a URL or a list to choose from: its number. */
@FacesConverter(forClass = Level.class)
public class LevelField implements Converter<Level> {
    @Override
    public Level getAsObject(FacesContext faces, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("[1-5]")) {
            throw DateField.refused(ProblemCode.UNKNOWN_VALUE, text, "1, 2, 3, 4, 5");
        }
        return Level.of(Integer.parseInt(text.strip()));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Level level) {
        return level == null ? "" : String.valueOf(level.number());
    }
}
