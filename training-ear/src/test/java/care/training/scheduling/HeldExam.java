package care.training.scheduling;

import care.training.certification.PublishedExam;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.registry.CardRequest;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An exam of the demo's association, scheduled and booked through the API. Its day is brought about in the database,
 * because the clock that all tests share only goes forward.
 */
public final class HeldExam {
    /** The decision that let a candidate in, as a booking keeps it. */
    public static final String ENTERED =
            "{\"verdict\":\"ELIGIBLE\",\"edition\":\"2021\",\"way\":\"5x\",\"on\":\"2026-11-01\",\"ways\":[]}";

    private static final Duration AHEAD = Duration.ofDays(30);
    private static final Attendant[] ASSESSORS = {
        new Attendant("沈若溪", "619000198006120061"),
        new Attendant("梁书瑶", "619000197909230080"),
        new Attendant("唐景明", "619000198311050012"),
        new Attendant("邓予安", "61900019770228003X"),
    };
    private static final Attendant INVIGILATOR = new Attendant("蒋望舒", "619000199001010124");

    private final Platform platform;
    private final ApiClient association;
    private final String id;

    private HeldExam(Platform platform, int level, int seats) {
        this.platform = platform;
        this.association = ApiClient.machine(platform, "demo-association");
        this.id = schedule(level, seats);
    }

    /** The association with its site, its bank and its assessors' cards; the same again changes nothing. */
    public static void prepare(Platform platform) {
        PublishedExam.register(platform);
        ApiClient association = ApiClient.machine(platform, "demo-association");
        association
                .put(
                        "/sites",
                        Json.createObjectBuilder()
                                .add("name", "雁塔考点（演示）")
                                .add("address", "雁塔区演示路 1 号实训楼二层")
                                .add("district", "610113")
                                .build())
                .expect(200);
        association.post("/items/imports", "text/csv", bank(platform)).expect(200);
        for (int number = 0; number < ASSESSORS.length; number++) {
            issueCard(association, number);
            stateIdentity(assessor(platform, number + 1), ASSESSORS[number]);
        }
        stateIdentity(ApiClient.person(platform, "invigilator"), INVIGILATOR);
    }

    /** Of level 5, open for registration. */
    public static HeldExam open(Platform platform, int seats) {
        return new HeldExam(platform, 5, seats);
    }

    public static HeldExam openForLevel3(Platform platform) {
        return new HeldExam(platform, 3, 5);
    }

    /** The item bank as it is loaded. */
    public static byte[] bank(Platform platform) {
        try {
            return Files.readAllBytes(platform.places().root().resolve("config/demo/items.csv"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@code assessor1} to {@code assessor4}; the first three are on duty as assessors. */
    public static ApiClient assessor(Platform platform, int number) {
        return ApiClient.person(platform, "assessor" + number);
    }

    public static String problem(Answer answer) {
        String type = answer.json().getString("type");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    public String id() {
        return id;
    }

    /** {@code by} books for herself. */
    public Answer book(ApiClient by) {
        return by.post("/sessions/" + id + "/bookings", entry().build());
    }

    /** {@code by} enters somebody else. */
    public Answer enter(ApiClient by, Attendant candidate) {
        return by.post(
                "/sessions/" + id + "/bookings",
                entry().add("candidate", candidate.identity()).build());
    }

    /** Three assessors and two invigilators. */
    public void assign() {
        JsonArrayBuilder cards = Json.createArrayBuilder();
        for (int number = 0; number < 3; number++) {
            cards.add(cardNumber(number));
        }
        JsonObject duties = Json.createObjectBuilder()
                .add("assessors", cards)
                .add(
                        "invigilators",
                        Json.createArrayBuilder().add(INVIGILATOR.identity()).add(ASSESSORS[3].identity()))
                .build();
        association.put("/sessions/" + id + "/duties", duties).expect(200);
    }

    /** Registration is over, both parts have begun a minute ago. */
    public void begin() {
        move("-3 days", "-1 day", "-1 minute");
    }

    public void closeRegistration() {
        move("-3 days", "-1 minute", "30 days");
    }

    public void announceOnly() {
        move("1 day", "2 days", "30 days");
    }

    /** Runs one statement whose last parameter is a session, booking, sitting or card. */
    public int execute(String sql, Object... values) {
        try (Connection connection = platform.database().connect("training");
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The first column of the first row, as text. */
    public String read(String sql, Object... values) {
        try (Connection connection = platform.database().connect("training");
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getString(1);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    public static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private void move(String opens, String closes, String begins) {
        execute(
                "update exam_session set registration_opens = exam_time() + cast(? as interval),"
                        + " registration_closes = exam_time() + cast(? as interval),"
                        + " theory_at = exam_time() + cast(? as interval),"
                        + " skills_at = exam_time() + cast(? as interval) where id = ?",
                opens,
                closes,
                begins,
                begins,
                UUID.fromString(id));
    }

    private String schedule(int level, int seats) {
        Instant now =
                Instant.parse(association.get("/demo/clock").expect(200).json().getString("now"));
        return association
                .post(
                        "/sessions",
                        Json.createObjectBuilder()
                                .add("occupation", PublishedExam.OCCUPATION)
                                .add("level", level)
                                .add("theoryAt", now.plus(AHEAD).toString())
                                .add("seats", seats)
                                .build())
                .expect(201)
                .json()
                .getString("id");
    }

    private static JsonObjectBuilder entry() {
        return Json.createObjectBuilder()
                .add("evidence", Json.createObjectBuilder().add("intendsToWork", true));
    }

    private static void issueCard(ApiClient association, int number) {
        JsonObject card = CardRequest.of(
                Json.createObjectBuilder(ASSESSORS[number].identity()),
                cardNumber(number),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2028, 12, 31),
                5,
                4,
                3);
        association.post("/assessors", card).expect(201);
    }

    private static String cardNumber(int number) {
        return "HELD-EXAM-" + (number + 1);
    }

    private static void stateIdentity(ApiClient account, Attendant person) {
        Answer answer = account.put("/me/identity", person.identity());
        // another test may have said it before
        if (answer.status() != 200 && !answer.text().contains("identity-already-stated")) {
            throw new AssertionError(answer.text());
        }
    }
}
