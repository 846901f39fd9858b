package care.training.ui.registry;

import care.training.registry.PersonRecord;
import care.training.ui.Occupations;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What somebody holds, in words, as staff read it: {@code #{heldWords.title(held)}}. */
@Named
@RequestScoped
public class HeldWords {
    @Inject
    private Occupations occupations;

    @Inject
    private Texts texts;

    /** An occupation's name, a part and its occupation, a major or a post as it is written. */
    public String title(PersonRecord.Held held) {
        return switch (held.kind()) {
            case PASSED_PART ->
                texts.of(
                        "people.part.of", texts.name("people.part", held.title()), occupations.name(held.occupation()));
            case CERTIFICATE -> name(held.occupation(), held.title());
            default -> name(held.title(), held.title());
        };
    }

    /** Whether the title is what somebody wrote, in Chinese. */
    public boolean isWritten(PersonRecord.Held held) {
        return title(held).equals(held.title());
    }

    private String name(String occupation, String written) {
        return occupations.isKnown(occupation) ? occupations.name(occupation) : written;
    }
}
