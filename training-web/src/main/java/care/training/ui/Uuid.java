package care.training.ui;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.UUID;

/** A record's identifier in a URL. One that cannot be read belongs to nothing, so the page is not found. */
@FacesConverter(forClass = UUID.class)
public class Uuid implements Converter<UUID> {
    @Override
    public UUID getAsObject(FacesContext faces, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException unreadable) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, UUID id) {
        return id == null ? "" : id.toString();
    }
}
