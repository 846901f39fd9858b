package care.training.certification;

import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.Waiting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A batch of certificates as large as any, at the demo's level of signature, while the application is killed three times in
 * the middle of it: how long it took, and whether everybody has one certificate and none two.
 */
public final class IssuingLoad {
    private static final int CERTIFICATES = 10_000;
    private static final int TIMED = 3_000;
    private static final int LEVEL = 5;
    private static final List<Integer> KILLED_AT = List.of(4_000, 6_000, 8_000);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Platform platform;
    private final PublishedExam exam;
    private final ApiClient association;

    private IssuingLoad(Platform platform) {
        this.platform = platform;
        PublishedExam.register(platform);
        this.exam = PublishedExam.ended(platform, LEVEL);
        this.association = ApiClient.machine(platform, "demo-association");
    }

    public static List<String> findings(Platform platform) throws SQLException {
        return new IssuingLoad(platform).issue();
    }

    private List<String> issue() throws SQLException {
        for (int i = 0; i < CERTIFICATES; i++) {
            exam.passed("保育" + (char) ('一' + i));
        }
        List<String> findings = new ArrayList<>();
        String id = Batches.prepare(association, exam);
        long start = System.nanoTime();
        exam.approver().post("/certificates/batches/" + id + "/approval").expect(200);
        await(TIMED);
        findings.add(
                String.format(Locale.ROOT, "%,d certificates of a batch issued after %.0f s", TIMED, seconds(start)));
        for (int killedAt : KILLED_AT) {
            await(killedAt);
            platform.application().kill();
            platform.application().start();
            platform.application().awaitReady(PATIENCE);
        }
        await(CERTIFICATES);
        findings.add(String.format(
                Locale.ROOT,
                "%,d after %.0f s with %d kills: %,d certificates of %,d people, %,d numbers; the largest file has %,d bytes",
                CERTIFICATES,
                seconds(start),
                KILLED_AT.size(),
                one("count(*)"),
                one("count(distinct r.person_id)"),
                one("count(distinct c.number)"),
                one("max(octet_length(f.pdf_cipher))")));
        return findings;
    }

    /** Until so many have their file. */
    private void await(int certificates) throws SQLException {
        long last = -1;
        long lastAt = System.nanoTime();
        for (long done = one("count(*)"); done < certificates; done = one("count(*)")) {
            if (done > last) {
                last = done;
                lastAt = System.nanoTime();
            } else if (System.nanoTime() - lastAt > PATIENCE.toNanos()) {
                throw new AssertionError("the batch stands at " + done);
            }
            Waiting.pause();
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private long one(String what) throws SQLException {
        try (Connection connection = platform.connect();
                PreparedStatement query = connection.prepareStatement("select " + what
                        + " from certificate c join certificate_file f on f.certificate_id = c.id"
                        + " join result r on r.id = c.result_id where r.session_id = ?")) {
            query.setObject(1, exam.session());
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
