package care.training.certification.upload;

import care.training.kernel.DocumentType;
import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How the file for the national site looks, and the words of its answers, from {@code config/certificate/upload.yaml}. */
@ApplicationScoped
public class UploadRules {
    private static final List<String> COLUMNS = List.of(
            "title",
            "issuer",
            "holder",
            "documentType",
            "documentNumber",
            "occupation",
            "direction",
            "level",
            "number",
            "issuedOn");

    private final Map<DocumentType, String> documentTypes = new EnumMap<>(DocumentType.class);
    private List<String> headings = List.of();
    private String title;
    private List<String> accepted = List.of();
    private List<String> refused = List.of();

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("certificate/upload.yaml"));
    }

    /** Throws {@link care.training.kernel.rules.FlawedRules}, saying where, when something is missing or wrong. */
    UploadRules load(Path file) {
        DataEntry values = DataEntry.read(file).only("columns", "title", "documentTypes", "answers");
        DataEntry columns = sourced(values.at("columns"), COLUMNS.stream());
        headings = COLUMNS.stream().map(column -> columns.at(column).text()).toList();
        title = Marked.value(values.at("title")).text();
        DataEntry types = sourced(
                values.at("documentTypes"), Stream.of(DocumentType.values()).map(Enum::name));
        for (DocumentType type : DocumentType.values()) {
            documentTypes.put(type, types.at(type.name()).text());
        }
        DataEntry answers = sourced(values.at("answers"), Stream.of("accepted", "refused"));
        accepted = words(answers.at("accepted"));
        refused = words(answers.at("refused"));
        return this;
    }

    /** In the order of {@link Uploads}' cells. */
    List<String> headings() {
        return headings;
    }

    /** The certificate's own name. */
    String title() {
        return title;
    }

    String nameOf(DocumentType type) {
        return documentTypes.get(type);
    }

    boolean isAccepted(String answer) {
        return accepted.contains(answer.toLowerCase(Locale.ROOT));
    }

    boolean isRefused(String answer) {
        return refused.contains(answer.toLowerCase(Locale.ROOT));
    }

    /** One of each, for whoever wrote another. */
    String words() {
        return accepted.get(0) + "、" + refused.get(0);
    }

    private static DataEntry sourced(DataEntry entry, Stream<String> fields) {
        entry.only(Stream.concat(Stream.of("mark", "source"), fields).toArray(String[]::new));
        Marked.sourced(entry);
        return entry;
    }

    private static List<String> words(DataEntry list) {
        return list.items().stream()
                .map(word -> word.text().toLowerCase(Locale.ROOT))
                .toList();
    }
}
