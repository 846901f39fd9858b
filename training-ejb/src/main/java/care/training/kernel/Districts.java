package care.training.kernel;

import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import care.training.kernel.rules.Sourced;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The administered areas that an operator serves, from {@code config/districts.yaml}: districts and counties by their
 * national codes, and development zones, which have none, by codes of this platform.
 */
@ApplicationScoped
public class Districts {
    private List<District> districts = List.of();
    private Sourced zonesSource;

    /** What an area is. */
    public enum Kind {
        CITY,
        DISTRICT,
        COUNTY,
        /** A development zone: administered like a district, unknown to GB/T 2260. */
        ZONE
    }

    /**
     * @param code six digits, of GB/T 2260 unless {@code own}
     * @param own the code is this platform's and means nothing elsewhere
     * @param name with its kind: 雁塔区, 蓝田县
     * @param full the official name in full; the name where that is all
     */
    public record District(String code, Kind kind, boolean own, String name, String full, String english) {
        public String name(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : name;
        }

        /** By code, by name in full or not, with or without its kind, or by English name. */
        boolean isCalled(String text) {
            return code.equals(text)
                    || name.equals(text)
                    || full.equals(text)
                    || kindless(name).equals(text)
                    || english.equalsIgnoreCase(text);
        }

        private static String kindless(String name) {
            return name.replaceFirst("(?<=..)(新区|生态区|基地|[区县市])$", "");
        }
    }

    public static Districts load(Path folder) {
        Districts loaded = new Districts();
        loaded.read(folder.resolve("districts.yaml"));
        return loaded;
    }

    @PostConstruct
    void load() {
        read(Settings.configFolder().resolve("districts.yaml"));
    }

    /** In the order of the file. */
    public List<District> all() {
        return districts;
    }

    /** The district that is meant by a code or a name. */
    public Optional<District> find(String codeOrName) {
        return districts.stream()
                .filter(district -> district.isCalled(codeOrName))
                .findFirst();
    }

    public boolean isKnown(String code) {
        return districts.stream().anyMatch(district -> district.code().equals(code));
    }

    /** Its name; a code that is not listed is shown as it is. */
    public String name(String code, Locale locale) {
        return districts.stream()
                .filter(district -> district.code().equals(code))
                .findFirst()
                .map(district -> district.name(locale))
                .orElse(code);
    }

    /** How well the list of development zones is known. */
    public Sourced zonesSource() {
        return zonesSource;
    }

    private void read(Path file) {
        DataEntry root = DataEntry.read(file).only("source", "mark", "districts", "zones");
        Marked.sourced(root);
        List<District> read = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        DataEntry zones = root.at("zones").only("source", "mark", "districts");
        zonesSource = Marked.sourced(zones);
        for (DataEntry list : List.of(root, zones)) {
            for (DataEntry entry : list.at("districts").items()) {
                District district = district(entry);
                if (!codes.add(district.code())) {
                    throw entry.wrong("is there twice");
                }
                read.add(district);
            }
        }
        districts = List.copyOf(read);
    }

    private static District district(DataEntry entry) {
        entry.only("code", "kind", "own", "name", "full", "english");
        if (!entry.at("code").text().matches("[0-9]{6}")) {
            throw entry.at("code").wrong("must be six digits");
        }
        Kind kind = entry.at("kind").choice(Kind.class);
        boolean own = entry.find("own").map(DataEntry::flag).orElse(false);
        if (own != (kind == Kind.ZONE)) {
            throw entry.wrong("must say own: true if, and only if, it is a development zone");
        }
        String name = entry.at("name").text();
        return new District(
                entry.at("code").text(),
                kind,
                own,
                name,
                entry.find("full").map(DataEntry::text).orElse(name),
                entry.at("english").text());
    }
}
