package care.training.web;

import care.training.platform.ApiClient;
import care.training.platform.Platform;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * An exam of yesterday to which nobody came, as three assessors have signed: what is there to publish, written straight
 * to the database.
 */
final class HeldExam {
    private final Platform platform;
    private final UUID session = UUID.randomUUID();

    private HeldExam(Platform platform) {
        this.platform = platform;
    }

    static HeldExam of(Platform platform, String organizer, String candidate) {
        HeldExam exam = new HeldExam(platform);
        exam.record(organizer, candidate);
        return exam;
    }

    UUID session() {
        return session;
    }

    private void record(String organizer, String candidate) {
        UUID site = UUID.randomUUID();
        execute(
                "insert into site (id, organization, name, address, district, recorded_at)"
                        + " values (?, ?, ?, '演示路 1 号', '610113', now())",
                site,
                organizer,
                "考点 " + site);
        OffsetDateTime held = now().minusDays(1);
        execute(
                "insert into exam_session (id, occupation, level, edition, organizer, site_id, theory_at, skills_at,"
                        + " seats, seats_taken, registration_opens, registration_closes, mode, scheduled_at, scheduled_by,"
                        + " standards_revision)"
                        + " values (?, '4-10-01-03', 5, '2021', ?, ?, ?, ?, 4, 1, ?, ?, 'FIRST_COME', ?, 'test', 1)",
                session,
                organizer,
                site,
                held,
                held.plusHours(5),
                held.minusDays(20),
                held.minusDays(2),
                held.minusDays(20));
        UUID booking = UUID.randomUUID();
        execute(
                "insert into booking (id, session_id, person_id, seat, way, decision, state, booked_at, booked_by)"
                        + " values (?, ?, ?, 1, '5x', '"
                        + care.training.scheduling.HeldExam.ENTERED
                        + "', 'BOOKED', now(), 'test')",
                booking,
                session,
                person(candidate));
        for (String name : new String[] {"考评甲", "考评乙", "考评丙"}) {
            signed(booking, person(name));
        }
    }

    private void signed(UUID booking, UUID assessor) {
        execute(
                "insert into duty (id, session_id, person_id, kind, card_number)"
                        + " values (gen_random_uuid(), ?, ?, 'ASSESSOR', 'TEST')",
                session,
                assessor);
        execute(
                "insert into scorecard (id, session_id, booking_id, assessor, version, scores, absent, signed_at)"
                        + " values (gen_random_uuid(), ?, ?, ?, 1, '[]', true, now())",
                session,
                booking,
                assessor);
    }

    private UUID person(String name) {
        UUID person = UUID.randomUUID();
        execute(
                "insert into person (id, name, name_key, registered_at, version) values (?, ?, ?, now(), 0)",
                person,
                name,
                name);
        return person;
    }

    private OffsetDateTime now() {
        return Instant.parse(ApiClient.anonymous(platform)
                        .get("/demo/clock")
                        .expect(200)
                        .json()
                        .getString("now"))
                .atOffset(ZoneOffset.UTC);
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
}
