package care.training.check.misuse;

import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How much of what an organization asked looks like guessing. */
final class Guessing {
    /** Of a resident number: the place and the day of birth; then follow the order code and the check character. */
    private static final int BEFORE_ORDER = 14;

    private static final int AFTER_ORDER = 17;

    private Guessing() {}

    /** @param name the same for every writing of one name */
    record Asked(IdentityDocument document, String name) {}

    /** The most of each kind; the order in which it was asked does not matter, as a list may be shuffled. */
    static Map<AlarmKind, Integer> in(Collection<Asked> asked) {
        Map<AlarmKind, Integer> most = new EnumMap<>(AlarmKind.class);
        most.put(AlarmKind.CONSECUTIVE_NUMBERS, longestRun(asked));
        most.put(AlarmKind.ONE_NAME_MANY_DOCUMENTS, most(asked, Asked::name, Asked::document));
        most.put(AlarmKind.ONE_DOCUMENT_MANY_NAMES, most(asked, Asked::document, Asked::name));
        return most;
    }

    private static <K, V> int most(Collection<Asked> asked, Function<Asked, K> one, Function<Asked, V> many) {
        return asked.stream()
                .collect(Collectors.groupingBy(one, Collectors.mapping(many, Collectors.toSet())))
                .values()
                .stream()
                .mapToInt(Set::size)
                .max()
                .orElse(0);
    }

    private static int longestRun(Collection<Asked> asked) {
        Map<String, TreeSet<Integer>> orders = new HashMap<>();
        for (IdentityDocument document :
                asked.stream().map(Asked::document).collect(Collectors.toCollection(HashSet::new))) {
            if (document.type() == DocumentType.RESIDENT_ID) {
                String number = document.number();
                orders.computeIfAbsent(number.substring(0, BEFORE_ORDER), none -> new TreeSet<>())
                        .add(Integer.parseInt(number.substring(BEFORE_ORDER, AFTER_ORDER)));
            }
        }
        return orders.values().stream().mapToInt(Guessing::longestRun).max().orElse(0);
    }

    private static int longestRun(TreeSet<Integer> orders) {
        int longest = 0;
        int run = 0;
        int last = Integer.MIN_VALUE;
        for (int order : orders) {
            run = order == last + 1 ? run + 1 : 1;
            longest = Math.max(longest, run);
            last = order;
        }
        return longest;
    }
}
