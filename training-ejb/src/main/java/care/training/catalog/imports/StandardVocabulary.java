package care.training.catalog.imports;

import care.training.kernel.Districts;
import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.standard.Standard;
import care.training.standard.Standards;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The occupations of the standards that are kept, every edition of them, and the districts that are served. */
@Dependent
class StandardVocabulary implements Vocabulary {
    @Inject
    private Standards standards;

    @Inject
    private Districts districts;

    @Override
    public Optional<String> occupation(String codeOrName) {
        String asked = codeOrName.toLowerCase(Locale.ROOT);
        return standards.all().stream()
                .filter(standard -> asked.equals(standard.code())
                        || asked.equals(standard.name(Languages.CHINESE))
                        || asked.equals(standard.name(Languages.ENGLISH).toLowerCase(Locale.ROOT))
                        || asked.equals(standard.code() + standard.name(Languages.CHINESE))
                        || asked.equals(standard.name(Languages.CHINESE) + standard.code()))
                .map(Standard::code)
                .findFirst();
    }

    @Override
    public List<String> occupations() {
        return standards.all().stream()
                .map(standard -> standard.name(Languages.CHINESE) + " (" + standard.code() + ")")
                .distinct()
                .toList();
    }

    @Override
    public Set<Level> levels(String occupation) {
        return standards.all().stream()
                .filter(standard -> standard.code().equals(occupation))
                .flatMap(standard -> standard.levels().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<String> district(String codeOrName) {
        return districts.find(codeOrName).map(Districts.District::code);
    }

    @Override
    public List<String> districts() {
        return districts.all().stream().map(Districts.District::name).toList();
    }
}
