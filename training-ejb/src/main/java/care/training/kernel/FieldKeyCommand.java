package care.training.kernel;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an operator does to the key files, by {@code config/field-keys.sh}; running nodes read a changed file by themselves.
 *
 * <pre>
 * list           the keys of fields
 * add            one more key, which nothing is encrypted under yet
 * promote KEY    from now on everything is encrypted under it
 * remove KEY     what is still under it can never be read again
 * wrap MASTER    both files encrypted under the master key of that file, which is made where it is not there
 * </pre>
 */
public final class FieldKeyCommand {
    private final Path fields;
    private final Path lookup;
    private final Optional<Path> master;

    FieldKeyCommand(Path fields, Path lookup, Optional<Path> master) {
        this.fields = fields;
        this.lookup = lookup;
        this.master = master;
    }

    /** Files are those of the platform's settings ({@code TRAINING_KEYS_FIELDS} and so on). Exit status 2: nothing was changed. */
    public static void main(String[] arguments) throws IOException {
        try {
            System.out.println(new FieldKeyCommand(
                            Path.of(Settings.get("training.keys.fields")),
                            Path.of(Settings.get("training.keys.lookup")),
                            Settings.find("training.keys.master").map(Path::of))
                    .run(List.of(arguments)));
        } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException refused) {
            System.err.println("field-keys: " + refused.getMessage());
            System.exit(2);
        }
    }

    /** What is to be said of it. Throws {@link IllegalArgumentException} where it cannot be done, with the reason. */
    String run(List<String> arguments) throws GeneralSecurityException, IOException {
        KeysetFile.prepare();
        String what = arguments.isEmpty() ? "" : arguments.get(0);
        if (arguments.size() == 1 && what.equals("list")) {
            return list();
        }
        if (arguments.size() == 1 && what.equals("add")) {
            return add();
        }
        if (arguments.size() == 2) {
            switch (what) {
                case "promote":
                    return promote(arguments.get(1));
                case "remove":
                    return remove(arguments.get(1));
                case "wrap":
                    return wrap(Path.of(arguments.get(1)));
                default:
            }
        }
        throw new IllegalArgumentException("list, add, promote KEY, remove KEY or wrap MASTER");
    }

    private String list() throws GeneralSecurityException, IOException {
        FieldKeys keys = FieldKeys.of(file().read());
        return keys.all().stream()
                .map(key -> key + (key == keys.primary() ? " primary" : ""))
                .collect(Collectors.joining("\n"));
    }

    private String add() throws GeneralSecurityException, IOException {
        KeysetHandle before = file().read();
        KeysetHandle after = KeysetHandle.newBuilder(before)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId())
                .build();
        file().write(after);
        List<Long> known = FieldKeys.of(before).all();
        return FieldKeys.of(after).all().stream()
                .filter(key -> !known.contains(key))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private String promote(String key) throws GeneralSecurityException, IOException {
        KeysetHandle.Builder keys = KeysetHandle.newBuilder(file().read());
        keys.getAt(place(keys, key)).makePrimary();
        file().write(keys.build());
        return key + " is primary";
    }

    private String remove(String key) throws GeneralSecurityException, IOException {
        KeysetHandle.Builder keys = KeysetHandle.newBuilder(file().read());
        int place = place(keys, key);
        if (keys.getAt(place).isPrimary()) {
            throw new IllegalArgumentException("key " + key + " is primary");
        }
        file().write(keys.deleteAt(place).build());
        return key + " is removed";
    }

    private int place(KeysetHandle.Builder keys, String key) throws GeneralSecurityException, IOException {
        KeysetHandle read = file().read();
        for (int place = 0; place < keys.size(); place++) {
            if (String.valueOf(Integer.toUnsignedLong(read.getAt(place).getId()))
                    .equals(key)) {
                return place;
            }
        }
        throw new IllegalArgumentException("there is no key " + key);
    }

    private String wrap(Path under) throws GeneralSecurityException, IOException {
        KeysetHandle fieldKeys = file().read();
        KeysetHandle lookupKeys = new KeysetFile(lookup, master).read();
        KeysetFile.makeMaster(under);
        new KeysetFile(fields, Optional.of(under)).write(fieldKeys);
        new KeysetFile(lookup, Optional.of(under)).write(lookupKeys);
        return "wrapped under " + under;
    }

    private KeysetFile file() {
        return new KeysetFile(fields, master);
    }
}
