package care.training.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.ban.Somebody;
import care.training.check.Employer;
import care.training.ledger.tree.Checkpoint;
import care.training.ledger.tree.Proofs;
import care.training.ledger.tree.TreeHash;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import jakarta.json.JsonObject;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public log, verified as a stranger does who has nothing but the log's key. */
@WholePlatform
class LogIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Platform platform = TestPlatform.platform();
    private final ApiClient anybody = ApiClient.anonymous(platform);
    private final PublishedLog log = new PublishedLog(platform);

    @BeforeEach
    void something_is_on_record() {
        Employer.of(platform).check(Somebody.random());
    }

    @Test
    void a_new_entry_is_soon_proved_to_be_in_the_log_that_was_signed() throws GeneralSecurityException, SQLException {
        String digest = latestDigest();
        JsonObject proof = proofOf(digest);
        Checkpoint checkpoint = log.verified(proof.getString("checkpoint"));
        assertThat(checkpoint.size()).isEqualTo(proof.getJsonNumber("size").longValue());
        assertThat(Proofs.includes(
                        TreeHash.leaf(HexFormat.of().parseHex(digest)),
                        proof.getJsonNumber("index").longValue(),
                        checkpoint.size(),
                        checkpoint.root(),
                        PublishedLog.hashes(proof)))
                .isTrue();
        assertThat(anybody.get("/ledger/entries/" + proof.getJsonNumber("index") + "/proof")
                        .expect(200)
                        .json()
                        .getString("digest"))
                .isEqualTo(digest);
    }

    @Test
    void the_log_is_seen_to_have_grown_out_of_what_it_was() throws GeneralSecurityException, SQLException {
        proofOf(latestDigest());
        Checkpoint before = log.checkpoint();
        Employer.of(platform).check(Somebody.random());
        proofOf(latestDigest());
        assertThat(log.grownOutOf(before).size()).isGreaterThan(before.size());
    }

    @Test
    void tiles_and_entries_are_read_as_the_specification_has_it() throws GeneralSecurityException, SQLException {
        proofOf(latestDigest());
        long size = log.checkpoint().size();
        int width = (int) Math.min(size, 256);
        String end = width == 256 ? "000" : "000.p/" + width;
        byte[] tile = anybody.get("/ledger/tile/0/" + end).expect(200).body();
        byte[] entries = anybody.get("/ledger/tile/entries/" + end).expect(200).body();
        assertThat(tile).hasSize(32 * width);
        assertThat(entries).hasSize(34 * width);
        assertThat(TreeHash.leaf(Arrays.copyOfRange(entries, 2, 34)).bytes()).isEqualTo(Arrays.copyOf(tile, 32));
        for (String none : List.of("/0/999", "/7/000", "/0/000.p/257", "/entries/x000/000", "/0/abc")) {
            anybody.get("/ledger/tile" + none).expect(404);
        }
        anybody.get("/ledger/entries/" + size + 1_000 + "/proof").expect(404);
        anybody.get("/ledger/digests/00/proof").expect(404);
        anybody.get("/ledger/consistency?earlier=" + (size + 1_000)).expect(404);
    }

    @Test
    void the_database_refuses_a_gap_another_hash_and_a_second_root() throws SQLException {
        proofOf(latestDigest());
        assertRefused("""
                insert into ledger_entry (kind, reference, digest, recorded_at)
                values ('GAP_TEST', gen_random_uuid(), decode(repeat('ab', 32), 'hex'), now());
                insert into log_leaf (place, entry_id)
                select (select max(place) + 2 from log_leaf), max(id) from ledger_entry""", "no_gap_in_the_log");
        assertRefused(
                "insert into log_leaf (place, entry_id) select max(place) + 1, min(entry_id) from log_leaf",
                "one_place_an_entry");
        assertRefused("update log_tile set hashes = decode(repeat('00', octet_length(hashes)), 'hex')", "only grows");
        assertRefused("delete from log_tile", "only grows");
        assertRefused("update log_checkpoint set root = decode(repeat('00', 32), 'hex')", "only grows");
        assertRefused("delete from log_leaf where place = 0", "only grows");
    }

    private void assertRefused(String statement, String words) throws SQLException {
        try (Connection database = platform.connect();
                Statement asked = database.createStatement()) {
            database.setAutoCommit(false);
            assertThatThrownBy(() -> asked.execute(statement))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining(words);
        }
    }

    private String latestDigest() throws SQLException {
        try (Connection database = platform.connect();
                Statement asked = database.createStatement();
                ResultSet latest =
                        asked.executeQuery("select encode(digest, 'hex') from ledger_entry order by id desc limit 1")) {
            latest.next();
            return latest.getString(1);
        }
    }

    private JsonObject proofOf(String digest) {
        String path = "/ledger/digests/" + digest + "/proof";
        Answer answer = anybody.get(path);
        for (long end = System.nanoTime() + PATIENCE.toNanos();
                answer.status() == 404 && System.nanoTime() < end;
                answer = anybody.get(path)) {
            Waiting.pause();
        }
        return answer.expect(200).json();
    }
}
