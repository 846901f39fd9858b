package care.training.standard;

import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import care.training.kernel.rules.Names;
import care.training.kernel.rules.Sourced;
import java.util.Locale;

/**
 * An edition that is known to exist and of which nothing else is known yet: nothing is decided by it.
 *
 * @param code the occupation's
 * @param document its title
 * @param note what is known and what is not
 * @param sourced where its existence is known from
 */
public record AnnouncedEdition(String code, Names name, String edition, String document, Names note, Sourced sourced) {

    static AnnouncedEdition read(DataEntry file) {
        DataEntry announced = file.only("occupation", "name", "edition", "document", "announced")
                .at("announced")
                .only("mark", "source", "note");
        return new AnnouncedEdition(
                file.at("occupation").text(),
                file.at("name").names(),
                file.at("edition").text(),
                file.at("document").text(),
                announced.at("note").names(),
                Marked.sourced(announced));
    }

    public String name(Locale locale) {
        return name.in(locale);
    }

    public String note(Locale locale) {
        return note.in(locale);
    }
}
