package care.training.ui;

import care.training.kernel.Districts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The districts, to choose from and to name: {@code #{districts.name(course.district)}}. */
@Named("districts")
@RequestScoped
public class DistrictNames {
    @Inject
    private Districts districts;

    @Inject
    private Language language;

    public record District(String code, String name) {}

    public List<District> getAll() {
        return districts.all().stream()
                .map(district -> new District(district.code(), district.name(language.getLocale())))
                .toList();
    }

    /** In the reader's language; nothing for none. */
    public String name(String code) {
        return code == null ? "" : districts.name(code, language.getLocale());
    }
}
