package care.training.bench;

import care.training.kernel.FieldCipher;
import care.training.platform.Platform;
import care.training.registry.PersonName;
import care.training.registry.names.NameBook;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A register as large as a province's, the same for the same seed: people with an encrypted document and the keys of
 * their names, and organizations. Beside them bans. It goes in by COPY, with the keys that the platform itself uses.
 */
final class RegisterSeed {
    /** {@code -Dpeople} makes all of it smaller, to see how the times grow with it; a multiple of 75,000. */
    static final int PEOPLE = Integer.getInteger("people", 1_500_000);

    static final int ORGANIZATIONS = PEOPLE / 25;
    private static final int ROWS = 10_000;
    private static final long SEED = 20_261_129;

    /** Apart from what the catalog's seed makes. */
    private static final int FIRST_ORGANIZATION = 1_000_000;

    private static final List<String> KINDS = List.of(
            "NURSERY", "KINDERGARTEN_CLASS", "EMPLOYER_NURSERY", "COMMUNITY_POINT", "HOME_POINT", "HOME_SERVICE");

    private final Random random = new Random(SEED);
    private final FieldCipher cipher;
    private final NameBook names;

    RegisterSeed(Path root) {
        // the bench runs with the demo's keys, which are public
        Path keys = root.resolve("config/demo/keys");
        System.setProperty("training.keys.fields", keys.resolve("fields.json").toString());
        System.setProperty("training.keys.lookup", keys.resolve("lookup.json").toString());
        this.cipher = new FieldCipher();
        this.names = NameBook.load(root.resolve("config/names"));
    }

    static String data() {
        return "%,d people on record with a document and %,d organizations".formatted(PEOPLE, ORGANIZATIONS);
    }

    void fill(Platform platform) throws SQLException {
        try (Connection database = platform.connect()) {
            Bulk.fill(database, List.of("person", "identity_document", "person_name", "organization"), () -> {
                for (int from = 0; from < PEOPLE; from += ROWS) {
                    people(database, from);
                }
                Bulk.copy(
                        database,
                        "organization (credit_code, name, kind, district, registered_at, version)",
                        0,
                        ORGANIZATIONS,
                        this::organization);
            });
        }
        new BanSeed(cipher, names).fill(platform);
    }

    private void people(Connection database, int from) throws SQLException {
        UUID[] ids = new UUID[ROWS];
        for (int i = 0; i < ROWS; i++) {
            ids[i] = new UUID(random.nextLong(), random.nextLong());
        }
        Bulk.copy(
                database,
                "person (id, name, name_key, birth_date, registered_at, version)",
                from,
                from + ROWS,
                number -> {
                    Applicant applicant = new Applicant(number);
                    return Bulk.row(
                            ids[number - from],
                            applicant.name(),
                            new PersonName(applicant.name()).key(),
                            applicant.birthDate(),
                            "now",
                            0);
                });
        Bulk.copy(
                database,
                "identity_document (id, person_id, type, number_cipher, number_hash, recorded_at)",
                from,
                from + ROWS,
                number -> {
                    Applicant applicant = new Applicant(number);
                    UUID id = ids[number - from];
                    return Bulk.row(
                            new UUID(random.nextLong(), random.nextLong()),
                            id,
                            "RESIDENT_ID",
                            Bulk.bytes(cipher.encrypt(applicant.document().number(), id)),
                            Bulk.bytes(cipher.lookupKey(applicant.document())),
                            "now");
                });
        Bulk.copy(database, "person_name (id, person_id, kind, text, recorded_at, keys)", from, from + ROWS, number -> {
            String name = new Applicant(number).name();
            return Bulk.row(
                    new UUID(random.nextLong(), random.nextLong()),
                    ids[number - from],
                    "NAME",
                    name,
                    "now",
                    names.keys(new PersonName(name)).kept().stream()
                            .collect(Collectors.joining("\",\"", "{\"", "\"}")));
        });
    }

    private String organization(int number) {
        return Bulk.row(
                CatalogSeed.creditCode("91619000%08d".formatted(FIRST_ORGANIZATION + number) + "0"),
                "托育机构" + number + "（压力测试）",
                KINDS.get(number % KINDS.size()),
                CatalogSeed.DISTRICTS.get(random.nextInt(CatalogSeed.DISTRICTS.size())),
                "now",
                0);
    }
}
