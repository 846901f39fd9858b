package care.training.ui;

import care.training.standard.Standard;
import care.training.standard.Standards;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The occupations whose standards hold today, to choose from and to name: {@code #{occupations.name(course.occupation)}}. */
@Named("occupations")
@RequestScoped
public class Occupations {
    @Inject
    private Standards standards;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    public record Occupation(String code, String name) {}

    public List<Occupation> getAll() {
        return standards.inForce(LocalDate.now(clock)).stream().map(this::view).toList();
    }

    /** Whether it is the code of an occupation whose standard holds today. */
    public boolean isKnown(String code) {
        return getAll().stream().anyMatch(occupation -> occupation.code().equals(code));
    }

    /** In the reader's language; a code without a standard in force is shown as it is, none as nothing. */
    public String name(String code) {
        return getAll().stream()
                .filter(occupation -> occupation.code().equals(code))
                .map(Occupation::name)
                .findFirst()
                .orElse(code == null ? "" : code);
    }

    private Occupation view(Standard standard) {
        return new Occupation(standard.code(), standard.name(language.getLocale()));
    }
}
