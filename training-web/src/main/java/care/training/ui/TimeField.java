package care.training.ui;

import care.training.kernel.PlatformClock;
import care.training.kernel.ProblemCode;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** A moment in a field of type {@code datetime-local}: what is typed is meant in Asia/Shanghai. */
@FacesConverter(forClass = Instant.class)
public class TimeField implements Converter<Instant> {
    @Override
    public Instant getAsObject(FacesContext faces, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text.strip()).atZone(PlatformClock.ZONE).toInstant();
        } catch (DateTimeException unreadable) {
            throw DateField.refused(ProblemCode.NOT_A_DATE, text);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Instant moment) {
        return moment == null
                ? ""
                : LocalDateTime.ofInstant(moment, PlatformClock.ZONE)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }
}
