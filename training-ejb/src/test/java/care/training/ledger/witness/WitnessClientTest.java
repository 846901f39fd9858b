package care.training.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ledger.tree.Checkpoint;
import care.training.ledger.tree.Growth;
import care.training.ledger.tree.NoteKey;
import care.training.ledger.tree.Tree;
import care.training.ledger.tree.TreeHash;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Witnesses over HTTP that hold to the specification, and some that do not. */
class WitnessClientTest {
    private static final String ORIGIN = "log.test.example/1";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WitnessClient client = new WitnessClient();
    private final KeyPair pair;
    private final NoteKey log;
    private TestWitness witness;

    WitnessClientTest() throws GeneralSecurityException {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        log = new NoteKey(ORIGIN, pair.getPublic());
    }

    @BeforeEach
    void start() throws GeneralSecurityException, IOException {
        witness = new TestWitness("witness.example/w1", log);
    }

    @AfterEach
    void stop() {
        witness.close();
    }

    private static Tree tree(long size) {
        Growth growth = new Growth(0, (level, number) -> {
            throw new IllegalStateException("nothing was there before");
        });
        for (long entry = 0; entry < size; entry++) {
            growth.add(TreeHash.leaf(Long.toString(entry).getBytes(StandardCharsets.US_ASCII)));
        }
        return growth.tree();
    }

    private WitnessQuestion question(long old, long size) throws GeneralSecurityException {
        Tree tree = tree(size);
        String note = log.signed(new Checkpoint(ORIGIN, size, tree.root()).text(), pair.getPrivate());
        return new WitnessQuestion(witness.witness(), old, tree.consistencyWith(old), note);
    }

    private WitnessAnswer ask(WitnessQuestion question) {
        return client.ask(List.of(question), PATIENCE).get(question);
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 0", "4, 5, 1", "5, 5, 0", "3, 300, 10"})
    void is_sent_the_old_size_the_proof_an_empty_line_and_the_note(long old, long size, int hashes)
            throws GeneralSecurityException {
        WitnessQuestion question = question(old, size);
        String[] parts = new String(question.body(), StandardCharsets.UTF_8).split("\n\n", 2);
        List<String> head = parts[0].lines().toList();
        assertThat(head.get(0)).isEqualTo("old " + old);
        assertThat(head.subList(1, head.size()))
                .containsExactlyElementsOf(tree(size).consistencyWith(old).stream()
                        .map(hash -> Base64.getEncoder().encodeToString(hash.bytes()))
                        .toList());
        assertThat(parts[1]).isEqualTo(question.note());
        assertThat(head).hasSize(1 + hashes);
    }

    @Test
    void cosigns_the_first_checkpoint_and_what_grew_out_of_it() throws GeneralSecurityException {
        for (WitnessQuestion question : List.of(question(0, 5), question(5, 9), question(9, 9), question(9, 700))) {
            WitnessAnswer answer = ask(question);
            assertThat(answer.cosignature()).hasValueSatisfying(cosignature -> {
                assertThat(cosignature.witness())
                        .isEqualTo(question.witness().key().verifierKey());
                assertThat(cosignature.time()).isEqualTo(1_795_000_000L);
                assertThat(cosignature.line())
                        .startsWith("— witness.example/w1 ")
                        .endsWith("\n");
                assertThat(log.verifies(question.note() + cosignature.line())).isTrue();
            });
        }
    }

    @Test
    void says_what_it_knows_where_that_is_another_size_and_cosigns_from_there() throws GeneralSecurityException {
        ask(question(0, 5));
        WitnessAnswer conflict = ask(question(0, 9));
        assertThat(conflict.cosignature()).isEmpty();
        assertThat(conflict.knows()).hasValue(5);
        assertThat(ask(question(conflict.knows().getAsLong(), 9)).cosignature()).isPresent();
        assertThat(witness.asked()).hasSize(3).last().asString().startsWith("old 5\n");
    }

    @Test
    void is_not_believed_where_its_signature_does_not_hold() throws GeneralSecurityException {
        witness.signWrongly();
        WitnessAnswer answer = ask(question(0, 5));
        assertThat(answer.cosignature()).isEmpty();
        assertThat(answer.said()).contains("does not hold");
    }

    @Test
    void is_not_believed_under_the_key_of_another() throws GeneralSecurityException, IOException {
        try (TestWitness other = new TestWitness("witness.example/w1", log)) {
            WitnessQuestion asked = question(0, 5);
            Witness mixed =
                    new Witness("mixed", witness.address(), other.witness().key());
            WitnessAnswer answer = ask(new WitnessQuestion(mixed, 0, List.of(), asked.note()));
            assertThat(answer.cosignature()).isEmpty();
            assertThat(answer.said()).contains("no cosignature by its key");
        }
    }

    @Test
    void refuses_another_history() throws GeneralSecurityException {
        ask(question(0, 5));
        WitnessQuestion honest = question(5, 9);
        WitnessQuestion forged = new WitnessQuestion(honest.witness(), 5, tree(9).consistencyWith(4), honest.note());
        assertThat(ask(forged).said()).startsWith("422");
    }

    @Test
    void refuses_a_log_that_it_does_not_know_or_trust() throws GeneralSecurityException, IOException {
        try (TestWitness stranger = new TestWitness("stranger.example", null)) {
            WitnessQuestion asked = question(0, 5);
            assertThat(ask(new WitnessQuestion(stranger.witness(), 0, List.of(), asked.note()))
                            .said())
                    .startsWith("404");
        }
        WitnessQuestion asked = question(0, 5);
        WitnessQuestion changed =
                new WitnessQuestion(asked.witness(), 0, List.of(), asked.note().replace("\n5\n", "\n6\n"));
        assertThat(ask(changed).said()).startsWith("403");
    }

    /** 409 with the size that was asked from: the witness saw another root of it. */
    @ParameterizedTest
    @CsvSource({
        "409, 5, -1, saw another log",
        "409, 4, 4, it knows 4",
        "409, 6, 6, it knows 6",
        "409, 05, -1, 409 05",
        "409, many, -1, 409 many",
        "500, broken, -1, 500 broken",
        "301, '', -1, 301",
        "200, '', -1, no cosignature"
    })
    void other_answers_are_read(int status, String body, long knows, String said) throws GeneralSecurityException {
        WitnessAnswer answer = WitnessAnswer.of(question(5, 9), status, body + "\n");
        assertThat(answer.cosignature()).isEmpty();
        assertThat(answer.knows().orElse(-1)).isEqualTo(knows);
        assertThat(answer.said()).contains(said);
    }

    @Test
    void one_that_is_down_or_silent_keeps_no_other_waiting() throws GeneralSecurityException, IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            WitnessQuestion good = question(0, 5);
            WitnessQuestion mute = at("http://127.0.0.1:" + silent.getLocalPort(), good);
            WitnessQuestion down = at("http://127.0.0.1:1", good);
            Map<WitnessQuestion, WitnessAnswer> answers = client.ask(List.of(mute, down, good), Duration.ofSeconds(2));
            assertThat(answers.get(good).cosignature()).isPresent();
            assertThat(answers.get(mute).said()).startsWith("no answer");
            assertThat(answers.get(down).said()).startsWith("no answer");
        }
    }

    private static WitnessQuestion at(String address, WitnessQuestion like) {
        Witness elsewhere =
                new Witness(address, URI.create(address), like.witness().key());
        return new WitnessQuestion(elsewhere, like.old(), like.proof(), like.note());
    }
}
