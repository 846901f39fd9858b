package care.training.catalog.imports;

import care.training.kernel.Districts;
import care.training.kernel.Level;
import care.training.kernel.Settings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The districts of the operator's own file, and the occupations of the demo's courses. */
final class OperatorsVocabulary {
    private OperatorsVocabulary() {}

    static Vocabulary load() {
        Districts districts = Districts.load(Settings.configFolder());
        Vocabulary occupations = new TestVocabulary();
        return new Vocabulary() {
            @Override
            public Optional<String> occupation(String codeOrName) {
                return occupations.occupation(codeOrName);
            }

            @Override
            public List<String> occupations() {
                return occupations.occupations();
            }

            @Override
            public Set<Level> levels(String occupation) {
                return occupations.levels(occupation);
            }

            @Override
            public Optional<String> district(String codeOrName) {
                return districts.find(codeOrName).map(Districts.District::code);
            }

            @Override
            public List<String> districts() {
                return districts.all().stream().map(Districts.District::name).toList();
            }
        };
    }
}
