package care.training.web;

import care.training.ban.DecisionListFile;
import care.training.ban.Somebody;
import care.training.platform.ApiClient;
import care.training.platform.Platform;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Records of the demo's story that pages are opened with: what {@code {class}} in {@code pages.csv} stands for. */
final class Examples {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");

    private final Map<String, Supplier<String>> sources = new LinkedHashMap<>();
    private final Map<String, String> found = new LinkedHashMap<>();

    Examples(Platform platform) {
        ApiClient anyone = ApiClient.anonymous(platform);
        ApiClient association = ApiClient.machine(platform, "demo-association");
        // the latest exam stands first: one that is to come, then one that was held
        sources.put("own-session", () -> first(association, "/sessions/mine").getString("id"));
        sources.put("held-session", () -> held(association));
        sources.put("batch", () -> one(platform, "select id::text from certificate_batch order by started_at limit 1"));
        sources.put("decision", () -> first(ApiClient.person(platform, "auditor"), "/eligibility-decisions")
                .getString("id"));
        sources.put("evidence", () -> first(association, "/evidence").getString("id"));
        sources.put("person", () -> first(association, "/people/merges")
                .getJsonObject("survivor")
                .getString("id"));
        sources.put("merge", () -> first(association, "/people/merges").getString("id"));
        sources.put("course", () -> first(anyone, "/catalog/courses").getString("id"));
        sources.put("class", () -> first(anyone, "/catalog/courses")
                .getJsonArray("classes")
                .getJsonObject(0)
                .getString("id"));
        sources.put("check", () -> first(ApiClient.person(platform, "employer"), "/checks")
                .getString("id"));
        sources.put("number-list", () -> first(ApiClient.person(platform, "employer"), "/number-lists")
                .getString("id"));
        sources.put("check-batch", () -> first(ApiClient.person(platform, "employer"), "/checks/batches")
                .getString("id"));
        sources.put("ban", () -> first(ApiClient.person(platform, "regulator"), "/bans")
                .getString("id"));
        sources.put("ban-list", () -> DecisionListFile.of(Somebody.random())
                .handedIn(ApiClient.machine(platform, "demo-regulator"))
                .getString("id"));
        sources.put(
                "objected-ban",
                () -> one(
                        platform,
                        "select o.ban_id::text from ban_objection o join ban b on b.id = o.ban_id"
                                + " where b.state = 'IN_FORCE' and not exists"
                                + " (select 1 from ban_objection_answer a where a.objection_id = o.id) limit 1"));
        sources.put("case", () -> first(ApiClient.person(platform, "regulator"), "/cases")
                .getString("number"));
        sources.put("change", () -> first(association, "/standards/changes").getString("id"));
        sources.put("layout", () -> first(association, "/certificate-layouts/changes")
                .getString("id"));
        sources.put("session", () -> first(anyone, "/sessions").getString("id"));
        ApiClient holder = ApiClient.person(platform, "caregiver2");
        sources.put("my-result", () -> first(holder, "/me/results").getString("id"));
        sources.put("my-class", () -> first(holder, "/me/record").getString("classId"));
        sources.put("my-place", () -> first(holder, "/me/record").getString("enrolmentId"));
        sources.put("my-unit", () -> one(platform, "select id::text from online_unit order by position limit 1"));
        sources.put("validity", () -> first(holder, "/me/validities").getString("id"));
        sources.put("card", () -> first(ApiClient.person(platform, "assessor4"), "/me/validities")
                .getString("id"));
        sources.put("renewal", () -> first(association, "/validity/renewals")
                .getJsonObject("request")
                .getString("id"));
        sources.put("booking", () -> first(holder, "/me/bookings").getString("id"));
        sources.put("certificate", () -> first(holder, "/me/certificates").getString("number"));
        sources.put("code", () -> first(holder, "/me/certificates").getString("verificationCode"));
        sources.put("link", () -> link(holder).replaceFirst(".*=", ""));
        sources.put("link-id", () -> {
            link(holder);
            return first(holder, links(holder)).getString("id");
        });
        ApiClient assessor = ApiClient.person(platform, "assessor1");
        sources.put("assessed", () -> assessed(assessor));
        sources.put("scorecard", () -> assessor.get("/assessments?session=" + assessed(assessor))
                .expect(200)
                .json()
                .getJsonArray("cards")
                .getJsonObject(0)
                .getString("id"));
        ApiClient college = ApiClient.machine(platform, "demo-college");
        sources.put("import", () -> newest(college));
        sources.put("association-import", () -> newest(association));
        sources.put("college-class", () -> first(college, "/classes").getString("id"));
        sources.put("association-class", () -> attended(association));
        sources.put("college-course", () -> first(college, "/classes").getString("courseId"));
        sources.put("association-course", () -> first(association, "/classes").getString("courseId"));
    }

    /** The session that is over: of the assessor's duties the last, since the latest exam comes first. */
    private static String assessed(ApiClient assessor) {
        JsonArray duties = assessor.get("/me/duties").expect(200).json().getJsonArray("items");
        return duties.getJsonObject(duties.size() - 1).getJsonObject("session").getString("id");
    }

    /** Address of a new link to the holder's certificate. */
    private static String link(ApiClient holder) {
        return holder.post(
                        links(holder), Json.createObjectBuilder().add("days", 7).build())
                .expect(201)
                .json()
                .getString("address");
    }

    private static String links(ApiClient holder) {
        return "/me/certificates/" + first(holder, "/me/certificates").getString("number") + "/links";
    }

    /** One at a time: Keycloak refuses two sign-ins of one account at once. */
    synchronized String fill(String path) {
        Matcher placeholder = PLACEHOLDER.matcher(path);
        return placeholder.replaceAll(match -> Matcher.quoteReplacement(value(match.group(1))));
    }

    private String value(String name) {
        return found.computeIfAbsent(name, this::ask);
    }

    private String ask(String name) {
        if (!sources.containsKey(name)) {
            throw new AssertionError("pages.csv asks for {" + name + "}; known are " + sources.keySet());
        }
        return sources.get(name).get();
    }

    private static String newest(ApiClient provider) {
        return provider.get("/catalog/imports")
                .expect(200)
                .array()
                .getJsonObject(0)
                .getString("id");
    }

    /** A class with somebody in it. */
    private static String attended(ApiClient provider) {
        return provider.get("/classes?size=200").expect(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(offered -> offered.getInt("seatsTaken") > 0)
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private static JsonObject first(ApiClient client, String path) {
        return client.get(path).expect(200).json().getJsonArray("items").getJsonObject(0);
    }

    private static String held(ApiClient association) {
        return association.get("/sessions/mine").expect(200).json().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(session -> session.getString("phase").equals("HELD"))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    /** For what the API has no list of. */
    private static String one(Platform platform, String query) {
        try (Connection connection = platform.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
