package care.training.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.DecisionListFile;
import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.check.Employer;
import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import care.training.registry.CardRequest;
import care.training.story.DemoStory;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The key of encrypted fields is rotated on an application of its own, whose key files are wrapped under a master key, while it
 * is worked with and once while it is killed.
 */
@WholePlatform
@Tag("faults")
// an application of its own
@Execution(ExecutionMode.CONCURRENT)
class RotationIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** Binary columns without anything encrypted in them: hashes, keys, trees, and files that are everybody's. */
    private static final Set<String> NOT_ENCRYPTED = Set.of(
            "access_log.document_hash",
            "authorisation_withdrawal.reference_key",
            "ban_amendment_document.number_hash",
            "ban_document.number_hash",
            "ban_scan.content_hash",
            "case_candidate.facts",
            "catalog_import_file.content",
            "certificate_file.sha256",
            "certificate_former_file.sha256",
            "certificate_share.token_digest",
            "certificate_signer.certificate",
            "credential_check.document_hash",
            "decision_list.content_hash",
            "evidence_file.content_hash",
            "guidance_visit.digest",
            "guidance_visit.household",
            "idempotent_answer.request_digest",
            "identity_document.number_hash",
            "ledger_entry.digest",
            "ledger_salt.salt",
            "log_checkpoint.root",
            "log_tile.hashes",
            "match_case.question",
            "online_stream.token_hash",
            "police_letter.document_hash");

    private static FieldKeysCommand keys;
    private static Platform platform;
    private static ApiClient admin;
    private static Employer employer;
    private static Register register;

    @BeforeAll
    static void start() throws Exception {
        keys = new FieldKeysCommand(TestPlatform.platform(), "rotation-keys");
        platform = TestPlatform.platform().startBeside("rotation", keys.settings());
        DemoStory.tell(platform);
        admin = ApiClient.person(platform, "admin");
        employer = Employer.of(platform);
        register = new Register(platform);
    }

    @Test
    void everything_is_put_under_another_key_while_people_work_and_once_more_over_a_power_cut() throws Exception {
        writeWhatTheStoryLeavesOut();
        long old = primary();
        Set<String> before = under(old);

        long next = added();
        assertThat(keys.run(platform, admin, "retire", String.valueOf(old)).status())
                .as("a primary key is not retired")
                .isEqualTo(1);
        try (Work work = new Work()) {
            work.goesOn();
            promoted(next);
            assertThat(keys.run(platform, admin, "retire", String.valueOf(old)))
                    .satisfies(refused -> assertThat(refused.status()).isEqualTo(1))
                    .satisfies(refused -> assertThat(refused.text())
                            .contains("field-key-in-use")
                            .contains("receipt_cipher: "));
            assertThat(keys.run("list")).contains(String.valueOf(old));
            rotated(work::goesOn);
            assertThat(under(old)).isEmpty();
            work.goesOn();
        }
        assertThat(under(next)).containsAll(before);
        assertThat(keys.run(platform, admin, "retire", String.valueOf(old)).text())
                .contains("is removed");
        Waiting.until("the old key is gone", PATIENCE, () -> !known().contains(old));
        assertReadable();
        assertThat(refusalUnder(old)).contains("was closed");
        assertThat(reread().getString("state")).isEqualTo("SAME");

        long third = added();
        promoted(third);
        rotated(() -> {
            platform.application().kill();
            platform.application().start();
            platform.application().awaitReady(Duration.ofMinutes(5));
        });
        assertThat(under(next)).isEmpty();
        assertReadable();
        assertThat(reread().getString("state")).isEqualTo("SAME");
    }

    @Test
    void every_binary_column_is_rotated_or_known_not_to_be_encrypted() throws SQLException {
        Set<String> rotated = new TreeSet<>(column("select of_table || '.' || of_column from encrypted_columns()"));
        Set<String> all = new TreeSet<>(column("select table_name || '.' || column_name from information_schema.columns"
                + " where table_schema = 'public' and data_type = 'bytea'"));
        assertThat(rotated).doesNotContainAnyElementsOf(NOT_ENCRYPTED);
        rotated.addAll(NOT_ENCRYPTED);
        assertThat(all)
                .as("a new encrypted column stands in R__encrypted_columns.sql, another one here")
                .isEqualTo(rotated);
        assertThat(column("select of_table || '.' || of_column from encrypted_columns() where not exists"
                        + " (select 1 from pg_trigger where tgrelid = of_table::regclass"
                        + " and tgname = of_column || '_under_an_open_key')"))
                .as("without the guard against closed keys")
                .isEmpty();
    }

    /** Rotates to the key that is primary; meanwhile a row is held, so that the rotation is not over before this is done. */
    private void rotated(Meanwhile meanwhile) throws Exception {
        try (Connection connection = platform.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeQuery("select 1 from credential_check order by id limit 1 for update");
            String path = "/field-keys/rotations/"
                    + admin.post("/field-keys/rotations").expect(202).json().getString("id");
            Waiting.until("some is done", PATIENCE, () -> rotation(path).getInt("changed") > 0);
            meanwhile.happens();
            assertThat(rotation(path).containsKey("endedAt")).isFalse();
            connection.rollback();
            FieldKeysCommand.Said said = keys.run(platform, admin, "rotate");
            assertThat(said.text()).endsWith("unreadable: 0.");
            assertThat(rotation(path).containsKey("endedAt"))
                    .as("it is the same")
                    .isTrue();
        }
    }

    @FunctionalInterface
    private interface Meanwhile {
        void happens() throws Exception;
    }

    private static JsonObject rotation(String path) {
        return admin.get(path).expect(200).json();
    }

    private final Map<String, String> receipts = new ConcurrentHashMap<>();

    private void assertReadable() {
        assertThat(receipts).hasSizeGreaterThan(20);
        receipts.forEach((check, receipt) -> assertThat(receipt(check)).isEqualTo(receipt));
    }

    private String receipt(String check) {
        return employer.client()
                .get("/checks/" + check + "/receipt")
                .expect(200)
                .text();
    }

    /** Three at work, who stop at the first answer that is not the right one. */
    private final class Work implements AutoCloseable {
        private final AtomicBoolean over = new AtomicBoolean();
        private final AtomicInteger done = new AtomicInteger();
        private final ExecutorService workers = Executors.newFixedThreadPool(3);
        private final List<Future<?>> work = new ArrayList<>();

        Work() {
            work.add(workers.submit(() -> again(() -> {
                String id = employer.check(Somebody.random()).getString("id");
                receipts.put(id, receipt(id));
            })));
            ApiClient clerk = ApiClient.machine(platform, "demo-association");
            work.add(workers.submit(() -> again(() -> clerk.post(
                            "/assessors",
                            CardRequest.of(
                                    Somebody.random().asJson(),
                                    "P" + UUID.randomUUID().toString().substring(0, 20)))
                    .expect(201))));
            work.add(workers.submit(() -> again(() -> {
                employer.client().get("/checks?size=20").expect(200);
                receipts.keySet().stream().limit(3).forEach(RotationIT.this::receipt);
            })));
        }

        private void again(Runnable request) {
            while (!over.get()) {
                request.run();
                done.incrementAndGet();
            }
        }

        /** Returns when much more was done, and nothing went wrong. */
        void goesOn() throws Exception {
            int before = done.get();
            Waiting.until("work goes on", PATIENCE, () -> {
                work.stream().filter(Future::isDone).forEach(Work::raise);
                return done.get() > before + 50;
            });
        }

        private static void raise(Future<?> ended) {
            try {
                ended.get();
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        }

        @Override
        public void close() throws Exception {
            over.set(true);
            workers.shutdown();
            assertThat(workers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            work.forEach(Work::raise);
        }
    }

    private static void writeWhatTheStoryLeavesOut() throws Exception {
        employer.client()
                .post(
                        "/police-letters",
                        Json.createObjectBuilder()
                                .add("subject", Somebody.random().asJson())
                                .add("number", "告知〔2026〕5 号")
                                .add("letteredOn", "2026-01-05")
                                .add("result", "CLEAR_AS_OF")
                                .build())
                .expect(201);
        DecisionListFile.of(Somebody.random()).handedIn(register.proposer());
        Somebody identified = Somebody.random();
        register.identified(
                register.inForce(Register.decision(Json.createObjectBuilder().add("name", identified.name()))),
                identified,
                Somebody.random().name());
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture);
        register.proposer()
                .post(
                        "/bans/" + register.inForce(Somebody.random()) + "/scans",
                        Json.createObjectBuilder()
                                .add("content", Base64.getEncoder().encodeToString(picture.toByteArray()))
                                .build())
                .expect(200);
        employer.client()
                .send(employer.client()
                        .request("/checks")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                Employer.question(Somebody.random()).build().toString())))
                .expect(201);
    }

    /** A key more in the file, which the running node has read. */
    private static long added() throws Exception {
        long key = Long.parseLong(keys.run("add"));
        Waiting.until("the key is read", PATIENCE, () -> known().contains(key));
        return key;
    }

    private static void promoted(long key) throws Exception {
        keys.run("promote", String.valueOf(key));
        Waiting.until("the key is primary", PATIENCE, () -> primary() == key);
    }

    private static JsonObject node() {
        return admin.get("/field-keys")
                .expect(200)
                .json()
                .getJsonArray("nodes")
                .getJsonObject(0)
                .getJsonObject("keys");
    }

    private static long primary() {
        return node().getJsonNumber("primary").longValue();
    }

    private static List<Long> known() {
        return node().getJsonArray("all").getValuesAs(JsonNumber.class).stream()
                .map(JsonNumber::longValue)
                .toList();
    }

    /** The columns with rows under the key. */
    private static Set<String> under(long key) throws SQLException {
        return new TreeSet<>(column("select in_table || '.' || in_column from rows_under_key(" + key + ")"));
    }

    private static List<String> column(String query) throws SQLException {
        try (Connection connection = platform.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static String refusalUnder(long key) throws SQLException {
        try (Connection connection = platform.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into idempotent_answer (id, caller, operation, key, request_digest, status,"
                    + " body_cipher, answered_at) values (gen_random_uuid(), 'x', 'x', 'x',"
                    + " decode(repeat('00', 32), 'hex'), 200, key_prefix(" + key + ") || '\\x00'::bytea, now())");
            return "none";
        } catch (SQLException refused) {
            return refused.getMessage();
        }
    }

    private static JsonObject reread() throws Exception {
        return ReadAgain.by(ApiClient.person(platform, "auditor"), PATIENCE);
    }
}
