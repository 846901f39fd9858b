package care.training.bench;

import care.training.ban.Somebody;
import care.training.certification.CertificateSeed;
import care.training.check.Employer;
import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.Waiting;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.HdrHistogram.Histogram;

/** The requests of each job, and the data that they need. */
final class Jobs {
    private static final int CERTIFICATES = 200;
    private static final int PEOPLE = 1_000;
    private static final int LISTED = 10_000;
    private static final int LISTS = 3;
    private static final int PAIRS = 1_000;
    private static final int RECEIPTS = 200;
    private static final int FILES = 50;
    private static final String JSON = "application/json";

    private final Platform platform;
    private final ApiClient employer;
    private final ApiClient other;
    private final ApiClient association;
    private final List<CertificateSeed.Issued> certificates;
    private final List<String> receipts = new ArrayList<>();
    private final List<byte[]> files = new ArrayList<>();

    /**
     * Seeds the data.
     *
     * @param register whether a job is chosen that looks people up, for which a province's register is filled first
     */
    Jobs(Platform platform, Path root, boolean register) throws SQLException {
        this.platform = platform;
        this.employer = Employer.onRecord(platform).client();
        this.other = Employer.otherOnRecord(platform).client();
        this.association = ApiClient.machine(platform, "demo-association");
        this.certificates = CertificateSeed.issue(platform, CERTIFICATES);
        if (register) {
            new RegisterSeed(root).fill(platform);
        }
    }

    static String data() {
        return CERTIFICATES + " certificates; " + RegisterSeed.data() + "; " + BanSeed.data() + "; checks of " + PEOPLE
                + " of them";
    }

    /** By two employers in turn. */
    HttpRequest check(long number) {
        return post(number % 2 == 0 ? employer : other, "/checks", question(new Applicant((int) (number % PEOPLE))));
    }

    private static JsonObject question(Applicant somebody) {
        return Json.createObjectBuilder()
                .add("subject", somebody.asJson())
                .add("purpose", "PRE_EMPLOYMENT")
                .add("legalBasis", "STATUTORY_DUTY")
                .build();
    }

    /** Has lists of {@value #LISTED} people checked, one after the other: how long each took from hand-in to the last row. */
    List<String> lists() {
        List<String> findings = new ArrayList<>();
        for (int list = 0; list < LISTS; list++) {
            JsonArrayBuilder rows = Json.createArrayBuilder();
            for (int row = 0; row < LISTED; row++) {
                rows.add(question(new Applicant(list * LISTED + row)));
            }
            findings.add(checked(rows.build().toString()));
        }
        return findings;
    }

    private String checked(String rows) {
        long start = System.nanoTime();
        String id = employer.send(employer.request("/checks/batches")
                        .header("Content-Type", JSON)
                        .POST(BodyPublishers.ofString(rows)))
                .expect(202)
                .json()
                .getString("id");
        double takenIn = seconds(start);
        JsonObject list;
        do {
            Waiting.pause();
            list = employer.get("/checks/batches/" + id + "?size=1").expect(200).json();
        } while (!list.getString("state").equals("DONE"));
        return "list of %,d checks: taken in after %.1f s, all rows answered after %.1f s, %s"
                .formatted(LISTED, takenIn, seconds(start), list.getJsonObject("outcomes"));
    }

    /**
     * Whether the time of an answer tells who is barred: both kinds are asked about in turn, one at a time, whom nobody asked
     * about before.
     */
    String barredAndOthers() {
        Histogram barred = new Histogram(3);
        Histogram others = new Histogram(3);
        for (int pair = 0; pair < PAIRS; pair++) {
            if (pair % 2 == 0) {
                asked(BanSeed.barred(pair), barred);
                asked(new Applicant(LISTS * LISTED + pair), others);
            } else {
                asked(new Applicant(LISTS * LISTED + pair), others);
                asked(BanSeed.barred(pair), barred);
            }
        }
        return "%,d barred and as many others checked in turn: p50 %.1f and %.1f ms, p95 %.1f and %.1f ms"
                .formatted(
                        PAIRS,
                        barred.getValueAtPercentile(50) / 1e3,
                        others.getValueAtPercentile(50) / 1e3,
                        barred.getValueAtPercentile(95) / 1e3,
                        others.getValueAtPercentile(95) / 1e3);
    }

    private void asked(Applicant somebody, Histogram times) {
        JsonObject question = question(somebody);
        long start = System.nanoTime();
        employer.post("/checks", question).expect(201);
        times.recordValue((System.nanoTime() - start) / 1_000);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** A receipt by itself: its signature is verified, its place in the log looked up and proved. */
    HttpRequest receipt(long number) {
        if (receipts.isEmpty()) {
            for (int i = 0; i < RECEIPTS; i++) {
                receipts.add(new Employer(employer).check(Somebody.random()).getString("receipt"));
            }
        }
        return ApiClient.anonymous(platform)
                .request("/receipts/verification")
                .header("Content-Type", "application/jose")
                .POST(BodyPublishers.ofString(receipts.get((int) (number % RECEIPTS))))
                .build();
    }

    /** A certificate's own file handed in, another each time. */
    HttpRequest file(long number) {
        if (files.isEmpty()) {
            certificates.stream()
                    .limit(FILES)
                    .map(issued -> association
                            .get("/certificates/" + issued.number() + "/pdf")
                            .expect(200)
                            .body())
                    .forEach(files::add);
        }
        return ApiClient.anonymous(platform)
                .request("/certificates/verification")
                .header("Content-Type", "application/pdf")
                .POST(BodyPublishers.ofByteArray(files.get((int) (number % FILES))))
                .build();
    }

    /** Whoever holds a document, among all. */
    HttpRequest person(long number) {
        Applicant sought = new Applicant((int) (number * 7_919 % RegisterSeed.PEOPLE));
        return post(association, "/people/lookups", sought.asJson());
    }

    HttpRequest lookUp(long number) {
        CertificateSeed.Issued sought = certificates.get((int) (number % certificates.size()));
        return post(
                ApiClient.anonymous(platform),
                "/certificates/lookups",
                Json.createObjectBuilder()
                        .add("number", sought.number())
                        .add("name", sought.holder())
                        .build());
    }

    HttpRequest homePage(long number) {
        return HttpRequest.newBuilder(platform.application().address().resolve("/"))
                .header("Accept", "text/html")
                .build();
    }

    HttpRequest book(UUID session, long number) {
        return post(
                association,
                "/sessions/" + session + "/bookings",
                Json.createObjectBuilder()
                        .add("candidate", new Applicant((int) number).asJson())
                        .add("way", "5x")
                        .add("evidence", Json.createObjectBuilder().add("intendsToWork", true))
                        .build());
    }

    /** A session that opens at once, first come, first served. */
    UUID session(int seats) {
        association
                .put(
                        "/sites",
                        Json.createObjectBuilder()
                                .add("name", "压力测试考点")
                                .add("address", "雁塔区演示路 1 号")
                                .add("district", "610113")
                                .build())
                .expect(200);
        Instant exam = Instant.now().plus(Duration.ofDays(30));
        return UUID.fromString(association
                .post(
                        "/sessions",
                        Json.createObjectBuilder()
                                .add("occupation", "4-10-01-03")
                                .add("level", 5)
                                .add("theoryAt", exam.toString())
                                .add("skillsAt", exam.plus(Duration.ofHours(5)).toString())
                                .add("seats", seats)
                                .add("mode", "FIRST_COME")
                                .build())
                .expect(201)
                .json()
                .getString("id"));
    }

    int booked(UUID session) throws SQLException {
        try (Connection connection = platform.connect();
                PreparedStatement count = connection.prepareStatement(
                        "select count(*) from booking where session_id = ? and state = 'BOOKED'")) {
            count.setObject(1, session);
            try (ResultSet found = count.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    private static HttpRequest post(ApiClient caller, String path, JsonObject body) {
        return caller.request(path)
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
    }
}
