package care.training.standard;

import care.training.kernel.rules.Names;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What occupations are called in both languages, by code and by Chinese name; a code bears the name of its newest edition. */
final class OccupationNames {
    private final Map<String, Names> known;

    private OccupationNames(Map<String, Names> known) {
        this.known = Map.copyOf(known);
    }

    /** @param files each occupation's from the oldest edition on */
    static OccupationNames of(Collection<StandardFile> files) {
        Map<String, Names> known = new HashMap<>();
        for (StandardFile file : files) {
            known.put(file.code(), file.name());
            known.put(file.name().zh(), file.name());
        }
        return new OccupationNames(known);
    }

    /**
     * What somebody wrote about an occupation stays as written in Chinese, unless it is only a code; in English it is the
     * occupation's name where it has one.
     *
     * @param occupation code or name
     * @param written a post's or an occupation's name
     */
    Names of(String occupation, String written) {
        Names ofWritten = known.get(written);
        Names names = ofWritten == null ? known.get(occupation) : ofWritten;
        return names == null
                ? new Names(written, written)
                : new Names(written.equals(occupation) ? names.zh() : written, names.en());
    }
}
