package care.training.ui;

import care.training.kernel.ProblemCode;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A date in a field of type {@code date}, which the browser shows in its reader's own way and sends as ISO 8601. */
@FacesConverter(forClass = LocalDate.class)
public class DateField implements Converter<LocalDate> {
    @Override
    public LocalDate getAsObject(FacesContext faces, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException unreadable) {
            throw refused(ProblemCode.NOT_A_DATE, text);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, LocalDate date) {
        return date == null ? "" : date.toString();
    }

    static ConverterException refused(ProblemCode code, Object... arguments) {
        String text = code.text(CDI.current().select(Language.class).get().getLocale(), arguments);
        return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }
}
