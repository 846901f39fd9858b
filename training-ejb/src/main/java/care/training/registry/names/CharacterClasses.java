package care.training.registry.names;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Which characters are forms of one. Whatever stands together in one group is one class, also by way of a third
 * character, whatever the order in which the groups come; so being of one class is symmetric.
 */
final class CharacterClasses {
    /** The least code point of the class of every character that has others beside it. */
    private final Map<Integer, Integer> least;

    private CharacterClasses(Map<Integer, Integer> least) {
        this.least = Map.copyOf(least);
    }

    /** @param groups texts whose characters are forms of one */
    static CharacterClasses of(Collection<String> groups) {
        Map<Integer, Integer> parents = new HashMap<>();
        for (String group : groups) {
            int first = group.codePointAt(0);
            group.codePoints().forEach(character -> join(parents, first, character));
        }
        Map<Integer, Integer> least = new HashMap<>();
        parents.keySet().forEach(character -> least.put(character, root(parents, character)));
        return new CharacterClasses(least);
    }

    private static void join(Map<Integer, Integer> parents, int one, int other) {
        int first = root(parents, one);
        int second = root(parents, other);
        parents.put(one, Math.min(first, second));
        parents.put(other, Math.min(first, second));
        parents.put(Math.max(first, second), Math.min(first, second));
    }

    private static int root(Map<Integer, Integer> parents, int character) {
        int root = character;
        while (parents.getOrDefault(root, root) != root) {
            root = parents.get(root);
        }
        return root;
    }

    /** The same for every character of one class; a character of no class stands for itself. */
    int of(int character) {
        return least.getOrDefault(character, character);
    }

    /** The text with every character replaced by its class. Doing it twice changes nothing. */
    String of(String text) {
        return text.codePoints()
                .map(this::of)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
