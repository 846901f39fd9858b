package care.training.registry.names;

import care.training.kernel.Settings;
import care.training.registry.PersonName;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.VersionInfo;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Says how near names are, by the tables under {@code config/names}. */
@ApplicationScoped
public class NameBook {
    /** Grows when names get other keys from the same tables. */
    private static final int SCHEME = 3;

    private NameTables tables;
    private Romanization romanization;
    private String edition;

    public static NameBook load(Path folder) {
        NameBook book = new NameBook();
        book.read(folder);
        return book;
    }

    @PostConstruct
    void load() {
        read(Settings.configFolder().resolve("names"));
    }

    private void read(Path folder) {
        tables = NameTables.read(folder);
        romanization = new Romanization(tables);
        edition = digest(folder);
    }

    /** Another where the same name may have other keys: the tables, ICU's readings or the way of reading changed. */
    public String edition() {
        return edition;
    }

    public NameKeys keys(PersonName name) {
        String exact = name.key();
        if (exact.codePoints().anyMatch(c -> UScript.getScript(c) == UScript.HAN)) {
            return ofCharacters(exact);
        }
        return LatinSpelling.isLatin(exact) ? ofLatin(exact) : inOtherLetters(exact);
    }

    public List<NameKeys> keys(Collection<PersonName> names) {
        return names.stream().map(this::keys).toList();
    }

    /** How near {@code name} is to the nearest of {@code others}. */
    public NameClass nearest(Collection<PersonName> others, PersonName name) {
        return keys(name).nearest(keys(others));
    }

    private NameKeys ofCharacters(String exact) {
        int surname = exact.offsetByCodePoints(0, 1);
        String loose = tables.surnames().of(exact.substring(0, surname))
                + UCharacter.toLowerCase(tables.characters().of(exact.substring(surname)));
        Romanization.Forms forms = exact.codePoints().allMatch(c -> UScript.getScript(c) == UScript.HAN)
                ? romanization.of(exact)
                : Romanization.Forms.NONE;
        return new NameKeys(exact, Set.of(loose), Set.of(), Set.of(), forms.likely(), forms.seldom());
    }

    private static NameKeys ofLatin(String exact) {
        LatinSpelling spelling = LatinSpelling.of(exact);
        return new NameKeys(exact, spelling.anyOrder(), spelling.joined(), spelling.written(), Set.of(), Set.of());
    }

    private static NameKeys inOtherLetters(String exact) {
        return new NameKeys(exact, Set.of(UCharacter.toLowerCase(exact)), Set.of(), Set.of(), Set.of(), Set.of());
    }

    private static String digest(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((SCHEME + " " + VersionInfo.ICU_VERSION).getBytes(StandardCharsets.UTF_8));
            for (Path file : found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(yaml|txt)"))
                    .sorted()
                    .toList()) {
                digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException unreadable) {
            throw new IllegalStateException("folder " + folder + " cannot be read: " + unreadable, unreadable);
        }
    }
}
