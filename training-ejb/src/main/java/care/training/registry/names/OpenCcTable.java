package care.training.registry.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A character dictionary of OpenCC: a character, a tab, and its forms, separated by spaces, on each line. */
final class OpenCcTable {
    private OpenCcTable() {}

    /** The forms that stand on each line. Throws {@link IllegalStateException} with file and line of what is wrong. */
    static List<String> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> groups = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                    groups.add(group(lines.get(i), file, i + 1));
                }
            }
            if (groups.isEmpty()) {
                throw new IllegalStateException(file + " holds no characters");
            }
            return groups;
        } catch (IOException unreadable) {
            throw new IllegalStateException(file + " cannot be read: " + unreadable, unreadable);
        }
    }

    private static String group(String line, Path file, int number) {
        String[] parts = line.strip().split("[\t ]+");
        for (String part : parts) {
            if (part.codePointCount(0, part.length()) != 1) {
                throw new IllegalStateException(file + ":" + number + ": single characters are expected, not " + part);
            }
        }
        if (parts.length < 2) {
            throw new IllegalStateException(file + ":" + number + ": a character and its forms are expected");
        }
        return String.join("", parts);
    }
}
