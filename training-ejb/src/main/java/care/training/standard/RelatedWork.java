package care.training.standard;

import care.training.kernel.rules.Names;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a standard names as its own and related (本专业、相关专业、相关职业): per occupation and per kind of school.
 *
 * @param occupations codes and names of its own and of related occupations
 * @param ownFields majors that count from any school
 * @param relatedFields majors that count, by list
 */
record RelatedWork(
        Set<String> occupations,
        Set<String> ownFields,
        Map<String, Set<String>> relatedFields,
        Map<String, SchoolTier> tiers) {

    /** Seen with the rules of one family, read as a province reads them. */
    Condition.Scope under(EntryFamily family, Interpretation interpretation, OccupationNames names) {
        return new FamilyScope(this, family, interpretation, names);
    }

    /** The kinds of school, in their file's order. */
    List<EntryChoices.Choice> schools() {
        return tiers.values().stream()
                .map(tier -> new EntryChoices.Choice(tier.id(), tier.name()))
                .toList();
    }

    /** Own and related majors, of whatever school. */
    Set<String> majors() {
        return Stream.concat(ownFields.stream(), relatedFields.values().stream().flatMap(Set::stream))
                .collect(Collectors.toSet());
    }

    /** Own and related occupations by their names: what begins with a digit is a code. */
    List<String> occupationNames() {
        return occupations.stream()
                .filter(occupation -> !Character.isDigit(occupation.charAt(0)))
                .toList();
    }

    private record FamilyScope(
            RelatedWork related, EntryFamily family, Interpretation interpretation, OccupationNames names)
            implements Condition.Scope {
        @Override
        public Names named(String occupation, String written) {
            return names.of(occupation, written);
        }

        @Override
        public boolean isOwnOrRelated(String occupation) {
            return related.occupations.contains(occupation);
        }

        @Override
        public boolean isOwnOrRelatedField(String tier, String field) {
            SchoolTier school = related.tiers.get(tier);
            return related.ownFields.contains(field)
                    || school != null
                            && related.relatedFields
                                    .getOrDefault(school.fields(), Set.of())
                                    .contains(field);
        }

        @Override
        public boolean higherCounts() {
            return family.higherCounts();
        }

        @Override
        public LocalDate finalYearOf(LocalDate graduation) {
            return family.finalYearOf(graduation);
        }

        @Override
        public Names tierNames(Set<String> wanted) {
            return related.tierNames(wanted);
        }
    }

    /** As everybody may read it: names, without codes, in the file's order. */
    RelatedList list() {
        return new RelatedList(
                occupations.stream().filter(name -> !name.matches("[0-9-]+")).toList(),
                List.copyOf(ownFields),
                relatedFields.entrySet().stream()
                        .map(list -> new RelatedList.Fields(
                                tierNames(tiers.values().stream()
                                        .filter(tier -> tier.fields().equals(list.getKey()))
                                        .map(SchoolTier::id)
                                        .collect(Collectors.toSet())),
                                List.copyOf(list.getValue())))
                        .toList());
    }

    /** The kinds of school, in words. */
    Names tierNames(Set<String> wanted) {
        List<Names> names = tiers.values().stream()
                .filter(tier -> wanted.contains(tier.id()))
                .map(SchoolTier::name)
                .toList();
        return new Names(
                names.stream().map(Names::zh).collect(Collectors.joining("、")),
                names.stream().map(Names::en).collect(Collectors.joining(", ")));
    }
}
