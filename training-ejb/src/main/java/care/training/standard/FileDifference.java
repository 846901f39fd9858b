package care.training.standard;

import care.training.kernel.rules.DataEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Value by value, what two texts of one rule file differ in; the order of a list and comments make no difference. */
final class FileDifference {
    private FileDifference() {}

    /** @param before null where the file is new */
    static List<ChangedValue> between(String before, String after) {
        Map<String, String> was = before == null ? Map.of() : values(before);
        Map<String, String> is = values(after);
        Set<String> places = new LinkedHashSet<>(was.keySet());
        places.addAll(is.keySet());
        List<ChangedValue> changed = new ArrayList<>();
        for (String place : places) {
            if (!Objects.equals(was.get(place), is.get(place))) {
                changed.add(new ChangedValue(place, was.get(place), is.get(place)));
            }
        }
        return changed;
    }

    private static Map<String, String> values(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        collect("", DataEntry.parse("", text), values);
        return values;
    }

    private static void collect(String place, DataEntry entry, Map<String, String> values) {
        if (entry.isNamed()) {
            entry.fields().forEach((key, part) -> collect(place.isEmpty() ? key : place + "." + key, part, values));
        } else if (entry.isList() && entry.items().stream().allMatch(DataEntry::isNamed)) {
            List<DataEntry> items = entry.items();
            for (int i = 0; i < items.size(); i++) {
                collect(place + "[" + name(items.get(i), i) + "]", items.get(i), values);
            }
        } else {
            values.put(place, entry.written());
        }
    }

    /** What tells an item of a list apart from the others, so that one put in between does not move the rest. */
    private static String name(DataEntry item, int index) {
        for (String key : List.of("id", "levels", "family")) {
            if (item.find(key).isPresent()) {
                String name = item.at(key).written();
                return item.find("from")
                        .map(from -> name + " " + from.written())
                        .orElse(name);
            }
        }
        return String.valueOf(index + 1);
    }
}
