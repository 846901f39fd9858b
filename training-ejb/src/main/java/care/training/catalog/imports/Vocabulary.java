package care.training.catalog.imports;

import care.training.kernel.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names that an import may use: occupations with their levels, and districts. */
interface Vocabulary {
    /** The code of the occupation meant by a code or a name. */
    Optional<String> occupation(String codeOrName);

    /** The occupations' names and codes, for the message about an unknown one. */
    List<String> occupations();

    /** The levels an occupation has (a level that its standard lacks can be examined nowhere). */
    Set<Level> levels(String occupation);

    /** The code of the district meant by a code or a name. */
    Optional<String> district(String codeOrName);

    List<String> districts();
}
