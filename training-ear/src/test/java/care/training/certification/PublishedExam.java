package care.training.certification;

import care.training.kernel.FieldCipher;
import care.training.platform.ApiClient;
import care.training.platform.Platform;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;

/**
 * An exam whose results stand published, written straight to the database, so that these tests are about certificates
 * only. The association, its selection and the people it certifies are recorded as they would be.
 */
public final class PublishedExam {
    public static final String ASSOCIATION = "51610100MJT000010Y";
    public static final String COLLEGE = "12610100MJT0000100";
    public static final String OCCUPATION = "4-10-01-03";
    public static final String PREFIX = "S000061900001";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Platform platform;
    private final UUID session = UUID.randomUUID();
    private final LocalDate noticeEndsOn;
    private final LocalDate today;
    private int seat;

    private PublishedExam(Platform platform, String organizer, int level, int daysOfNoticeLeft) {
        this.platform = platform;
        Instant now = Instant.parse(ApiClient.anonymous(platform)
                .get("/demo/clock")
                .expect(200)
                .json()
                .getString("now"));
        today = now.atZone(ZONE).toLocalDate();
        noticeEndsOn = today.plusDays(daysOfNoticeLeft);
        record(now, organizer, level);
    }

    /** Of the association, for a level it is selected for (5, 4 or 3), the notice over since yesterday. */
    public static PublishedExam ended(Platform platform, int level) {
        return new PublishedExam(platform, ASSOCIATION, level, -1);
    }

    static PublishedExam inNotice(Platform platform) {
        return new PublishedExam(platform, ASSOCIATION, 5, 0);
    }

    static PublishedExam ofAnotherBody(Platform platform) {
        return new PublishedExam(platform, COLLEGE, 5, -1);
    }

    /** The organizations and the association's selection; the same again changes nothing. */
    public static void register(Platform platform) {
        ApiClient authority = ApiClient.machine(platform, "demo-regulator");
        organization(authority, ASSOCIATION, "西安市星禾婴幼儿托育服务行业协会（演示）", "EVALUATION_BODY");
        organization(authority, COLLEGE, "西安晨曦婴幼儿托育职业学院（演示）", "COLLEGE");
        select(platform, Json.createArrayBuilder());
    }

    /** Until it is registered again. */
    static void rename(Platform platform, String name) {
        organization(ApiClient.machine(platform, "demo-regulator"), ASSOCIATION, name, "EVALUATION_BODY");
    }

    /** The association's selection holds for these sites from now on, for all of them where there are none. */
    public static void select(Platform platform, JsonArrayBuilder sites) {
        ApiClient.machine(platform, "demo-regulator")
                .post(
                        "/organizations/" + ASSOCIATION + "/selections",
                        Json.createObjectBuilder()
                                .add("bodyClass", PREFIX.substring(0, 1))
                                .add("bodyCode", PREFIX.substring(1, 5))
                                .add("province", PREFIX.substring(5, 7))
                                .add("siteSerial", PREFIX.substring(7))
                                .add("occupation", OCCUPATION)
                                .add(
                                        "levels",
                                        Json.createArrayBuilder().add(5).add(4).add(3))
                                .add("sites", sites)
                                .add("validFrom", "2026-01-01")
                                .add("validTo", "2031-12-31")
                                .build())
                .expect(201);
    }

    private static void organization(ApiClient authority, String code, String name, String kind) {
        authority
                .put(
                        "/organizations/" + code,
                        Json.createObjectBuilder()
                                .add("name", name)
                                .add("kind", kind)
                                .add("district", "610100")
                                .build())
                .expect(200);
    }

    public UUID session() {
        return session;
    }

    /** Another account of the association than the one that prepares. */
    ApiClient approver() {
        return ApiClient.machine(platform, "demo-association2");
    }

    LocalDate noticeEndsOn() {
        return noticeEndsOn;
    }

    LocalDate today() {
        return today;
    }

    JsonObject request() {
        return Json.createObjectBuilder().add("sessionId", session.toString()).build();
    }

    /** A candidate who passed; her result's id. */
    public UUID passed(String name) {
        return result(person(name), true);
    }

    UUID failed(String name) {
        return result(person(name), false);
    }

    /** The person behind an account, who states this identity, and passed. */
    UUID passed(String account, String name, String document) {
        ApiClient.person(platform, account)
                .put(
                        "/me/identity",
                        Json.createObjectBuilder()
                                .add("documentType", "RESIDENT_ID")
                                .add("documentNumber", document)
                                .add("name", name)
                                .build())
                .expect(200);
        try (Connection connection = platform.connect();
                PreparedStatement sought =
                        connection.prepareStatement("select id from person where name = ? and account is not null")) {
            sought.setString(1, name);
            ResultSet found = sought.executeQuery();
            found.next();
            return result(found.getObject(1, UUID.class), true);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As after a crash between giving the number and keeping the file. */
    void reserve(UUID result, String number) {
        execute("""
                insert into certificate (id, number, result_id, person_id, holder_name, document_type, document_cipher,
                    occupation, occupation_name, occupation_name_en, level, issuer, issuer_name, issued_on,
                    verification_code, status, status_since)
                select gen_random_uuid(), ?, r.id, p.id, p.name, 'PASSPORT', d.number_cipher, ?, '保育师',
                    'Childcare worker', 5, ?, '演示协会', ?, 'AAAA9999CCCC', 'VALID', now()
                from result r join person p on p.id = r.person_id
                    join identity_document d on d.person_id = p.id where r.id = ?""", number, OCCUPATION, ASSOCIATION, today, result);
    }

    /** Her objection to the result, as she would have made it while the notice lasted. */
    void contest(UUID result) {
        execute(
                "insert into result_recheck (id, result_id, reason, asked_by, asked_at, state)"
                        + " values (gen_random_uuid(), ?, '合分可能有误', 'candidate', now(), 'OPEN')",
                result);
    }

    /** The candidate has another document, recorded so many days after the first; earlier where negative. */
    void alsoHolds(UUID result, String type, String number, int daysLater) {
        UUID person = one("select person_id from result where id = ?", result);
        execute(
                "insert into identity_document (id, person_id, type, number_cipher, number_hash, recorded_at)"
                        + " values (gen_random_uuid(), ?, ?, ?, ?, now() + make_interval(days => ?))",
                person,
                type,
                cipher().encrypt(number, person),
                cipher().lookupKey(type + ":" + number),
                daysLater);
    }

    /** Her name is put right. */
    void rename(UUID result, String name) {
        execute(
                "update person set name = ?, name_key = ? where id = (select person_id from result where id = ?)",
                name,
                name,
                result);
    }

    /** She was entered with her document of this kind. */
    void enteredWith(UUID result, String type) {
        execute("""
                update booking b set document_id = d.id from result r join identity_document d on d.person_id = r.person_id
                where r.booking_id = b.id and r.id = ? and d.type = ?""", result, type);
    }

    /** Her accepted photograph as a disk may give it back: its first part alone, encrypted as it was. */
    void breakPhotograph(UUID evidence) {
        try (Connection connection = platform.connect();
                PreparedStatement kept =
                        connection.prepareStatement("select cipher from evidence_file where evidence_id = ?")) {
            kept.setObject(1, evidence);
            ResultSet found = kept.executeQuery();
            found.next();
            byte[] whole = cipher().decryptBytes(found.getBytes(1), evidence);
            byte[] part = Arrays.copyOf(whole, whole.length / 2);
            execute(
                    "update evidence_file set cipher = ? where evidence_id = ?",
                    cipher().encrypt(part, evidence),
                    evidence);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private UUID one(String sql, UUID value) {
        try (Connection connection = platform.connect();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, value);
            ResultSet found = query.executeQuery();
            found.next();
            return found.getObject(1, UUID.class);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The association's selection ended yesterday; see {@link #restoreSelection}. */
    void endSelection() {
        execute("update selection_record set valid_to = ? where credit_code = ?", today.minusDays(1), ASSOCIATION);
    }

    void restoreSelection() {
        execute(
                "update selection_record set valid_to = ? where credit_code = ?",
                LocalDate.of(2031, 12, 31),
                ASSOCIATION);
    }

    private UUID person(String name) {
        UUID person = UUID.randomUUID();
        execute(
                "insert into person (id, name, name_key, registered_at, version) values (?, ?, ?, now(), 0)",
                person,
                name,
                name);
        String number =
                "TST" + person.toString().replace("-", "").substring(0, 15).toUpperCase();
        execute(
                "insert into identity_document (id, person_id, type, number_cipher, number_hash, recorded_at)"
                        + " values (gen_random_uuid(), ?, 'PASSPORT', ?, ?, now())",
                person,
                cipher().encrypt(number, person),
                cipher().lookupKey("PASSPORT:" + number));
        return person;
    }

    private UUID result(UUID person, boolean passed) {
        UUID booking = UUID.randomUUID();
        UUID result = UUID.randomUUID();
        execute(
                "insert into booking (id, session_id, person_id, seat, way, decision, state, booked_at, booked_by)"
                        + " values (?, ?, ?, ?, '5x', '"
                        + care.training.scheduling.HeldExam.ENTERED
                        + "', 'BOOKED', now(), 'test')",
                booking,
                session,
                person,
                ++seat);
        execute(
                "insert into result (id, booking_id, session_id, person_id, theory, skills, passed, state,"
                        + " published_at, published_by, notice_ends_on)"
                        + " values (?, ?, ?, ?, ?, 75.5, ?, 'PUBLISHED', now(), 'test', ?)",
                result,
                booking,
                session,
                person,
                passed ? 80 : 40,
                passed,
                noticeEndsOn);
        return result;
    }

    private void record(Instant now, String organizer, int level) {
        UUID site = UUID.randomUUID();
        execute(
                "insert into site (id, organization, name, address, district, recorded_at)"
                        + " values (?, ?, ?, '演示路 1 号', '610113', now())",
                site,
                organizer,
                "考点 " + site);
        OffsetDateTime held = now.atOffset(ZoneOffset.UTC).minusDays(10);
        execute(
                "insert into exam_session (id, occupation, level, edition, organizer, site_id, theory_at, skills_at,"
                        + " seats, registration_opens, registration_closes, mode, scheduled_at, scheduled_by,"
                        + " standards_revision)"
                        + " values (?, ?, ?, '2021', ?, ?, ?, ?, 40, ?, ?, 'FIRST_COME', ?, 'test', 1)",
                session,
                OCCUPATION,
                level,
                organizer,
                site,
                held,
                held.plusHours(5),
                held.minusDays(20),
                held.minusDays(2),
                held.minusDays(20));
    }

    private void execute(String sql, Object... values) {
        try (Connection connection = platform.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** With the demo's keys, which the application under test uses too. */
    private FieldCipher cipher() {
        Path keys = platform.places().root().resolve("config/demo/keys");
        System.setProperty("training.keys.fields", keys.resolve("fields.json").toString());
        System.setProperty("training.keys.lookup", keys.resolve("lookup.json").toString());
        return new FieldCipher();
    }
}
