package care.training.catalog.imports;

import care.training.kernel.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A few occupations and districts, so that the reading is tested without the operator's files. */
final class TestVocabulary implements Vocabulary {
    private static final Map<String, String> OCCUPATIONS = Map.of("保育师", "4-10-01-03", "育婴员", "4-10-01-02");
    private static final Map<String, String> DISTRICTS = Map.of("雁塔区", "610113", "长安区", "610116");

    @Override
    public Optional<String> occupation(String codeOrName) {
        return OCCUPATIONS.containsValue(codeOrName)
                ? Optional.of(codeOrName)
                : Optional.ofNullable(OCCUPATIONS.get(codeOrName));
    }

    @Override
    public List<String> occupations() {
        return List.of("保育师", "育婴员");
    }

    @Override
    public Set<Level> levels(String occupation) {
        return occupation.equals("4-10-01-02") ? Set.of(Level.FIVE, Level.FOUR, Level.THREE) : Set.of(Level.values());
    }

    @Override
    public Optional<String> district(String codeOrName) {
        return DISTRICTS.containsValue(codeOrName)
                ? Optional.of(codeOrName)
                : Optional.ofNullable(DISTRICTS.get(codeOrName));
    }

    @Override
    public List<String> districts() {
        return List.of("雁塔区", "长安区");
    }
}
