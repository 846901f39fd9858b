package care.training.kernel.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One place in a file of rules that an operator edits. Whatever is wrong there is told with file, line and place, as
 * {@link FlawedRules}, so that the application refuses to start on it.
 */
public final class DataEntry {
    private final String file;
    private final String place;
    private final Node node;

    private DataEntry(String file, String place, Node node) {
        this.file = file;
        this.place = place;
        this.node = node;
    }

    public static DataEntry read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new FlawedRules(new Flaw(file.toString(), 0, "", FlawCode.UNREADABLE, unreadable.toString()));
        }
    }

    /** @param file how messages call it */
    public static DataEntry parse(String file, String text) {
        try {
            Node root = new Compose(LoadSettings.builder().setLabel(file).build())
                    .composeString(text)
                    .orElseThrow(() -> new FlawedRules(new Flaw(file, 0, "", FlawCode.EMPTY)));
            return new DataEntry(file, "", root);
        } catch (MarkedYamlEngineException unreadable) {
            int line = unreadable.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            throw new FlawedRules(new Flaw(file, line, "", FlawCode.UNREADABLE, unreadable.getProblem()));
        } catch (YamlEngineException unreadable) {
            throw new FlawedRules(new Flaw(file, 0, "", FlawCode.UNREADABLE, unreadable.getMessage()));
        }
    }

    /** Every YAML file of a folder, by name. */
    public static List<DataEntry> readAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(DataEntry::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new FlawedRules(new Flaw(folder.toString(), 0, "", FlawCode.UNREADABLE, unreadable.toString()));
        }
    }

    public DataEntry at(String key) {
        return find(key).orElseThrow(() -> wrong(FlawCode.NEEDS, key));
    }

    public Optional<DataEntry> find(String key) {
        return Optional.ofNullable(fields().get(key));
    }

    /** Refuses keys other than {@code allowed}: a misspelt key must not be passed over in silence. */
    public DataEntry only(String... allowed) {
        fields().forEach((key, entry) -> {
            if (!Arrays.asList(allowed).contains(key)) {
                throw entry.wrong(FlawCode.NOT_KNOWN_AMONG, String.join(", ", allowed));
            }
        });
        return this;
    }

    /** The keys, in the file's order. */
    public Set<String> keys() {
        return fields().keySet();
    }

    public Map<String, DataEntry> fields() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(FlawCode.NOT_NAMED);
        }
        Map<String, DataEntry> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = ((ScalarNode) tuple.getKeyNode()).getValue();
            DataEntry entry = new DataEntry(file, place.isEmpty() ? key : place + "." + key, tuple.getValueNode());
            if (fields.put(key, entry) != null) {
                throw entry.wrong(FlawCode.DOUBLED);
            }
        }
        return fields;
    }

    public List<DataEntry> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong(FlawCode.NOT_A_LIST);
        }
        return IntStream.range(0, sequence.getValue().size())
                .mapToObj(i -> new DataEntry(
                        file, place + "[" + i + "]", sequence.getValue().get(i)))
                .toList();
    }

    public boolean isNamed() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** What stands here in one line, to be read by a person. */
    public String written() {
        if (isList()) {
            return items().stream().map(DataEntry::written).collect(Collectors.joining(", "));
        }
        return isNamed() ? writtenWithout() : ((ScalarNode) node).getValue();
    }

    /** The same, without the parts named. */
    public String writtenWithout(String... leftOut) {
        return fields().entrySet().stream()
                .filter(part -> !Arrays.asList(leftOut).contains(part.getKey()))
                .map(part -> part.getKey() + ": " + part.getValue().written())
                .collect(Collectors.joining("; "));
    }

    public String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw wrong(FlawCode.NOT_A_TEXT);
        }
        return scalar.getValue();
    }

    public int number(int least, int most) {
        try {
            int number = Integer.parseInt(text());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw wrong(FlawCode.NOT_A_NUMBER, least, most);
    }

    public boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(FlawCode.NOT_A_FLAG);
        };
    }

    public LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException notADate) {
            throw wrong(FlawCode.NOT_A_DATE);
        }
    }

    public <E extends Enum<E>> E choice(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text()))
                .findFirst()
                .orElseThrow(() -> wrong(FlawCode.NOT_ONE_OF, Arrays.toString(type.getEnumConstants())));
    }

    public Names names() {
        only("zh", "en");
        return new Names(at("zh").text(), at("en").text());
    }

    public String place() {
        return place;
    }

    /** Counted from 1; 0 where it is not known. */
    public int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** As messages call it. */
    public String file() {
        return file;
    }

    /** The kind of a value, as YAML tells it from the way it is written. */
    public Tag tag() {
        return node.getTag();
    }

    /** For what only an operator reads, in English. */
    public FlawedRules wrong(String what) {
        return wrong(FlawCode.OTHER, what);
    }

    public FlawedRules wrong(FlawCode what, Object... arguments) {
        return new FlawedRules(flaw(what, arguments));
    }

    public Flaw flaw(FlawCode what, Object... arguments) {
        return new Flaw(file, line(), place, what, arguments);
    }
}
