package care.training.ui.evidence;

import care.training.standard.EntryChoices;
import care.training.ui.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** What can be chosen of schools, majors, occupations and titles, and how it is called. */
@Named("evidenceWords")
@RequestScoped
public class EvidenceWords {
    @Inject
    private EntryChoices choices;

    @Inject
    private Language language;

    public List<EntryChoices.Choice> getSchools() {
        return choices.schools();
    }

    public List<EntryChoices.Choice> getRanks() {
        return choices.ranks();
    }

    public List<EntryChoices.Choice> getOccupations() {
        return choices.occupations();
    }

    public List<String> getMajors() {
        return choices.majors();
    }

    /** A kind of school or a rank; as it is where nobody knows it any more. */
    public String tier(String id) {
        return name(Stream.concat(getSchools().stream(), getRanks().stream()), id);
    }

    /** An occupation by its code or its name. */
    public String occupation(String id) {
        return name(getOccupations().stream(), id);
    }

    private String name(Stream<EntryChoices.Choice> known, String id) {
        return known.filter(choice -> choice.id().equals(id))
                .map(choice -> choice.name(language.getLocale()))
                .findFirst()
                .orElse(id);
    }
}
