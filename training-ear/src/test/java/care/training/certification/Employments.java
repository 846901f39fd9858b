package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.Platform;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Posts that holders of certificates have, written straight to the database. */
final class Employments {
    private Employments() {}

    /** Its holder is on a staff since this year began. */
    static void employ(Platform platform, String number) throws SQLException {
        ApiClient.machine(platform, "demo-regulator")
                .put(
                        "/organizations/91610113MJT000010M",
                        Json.createObjectBuilder()
                                .add("name", "向日葵托育（演示）")
                                .add("kind", "NURSERY")
                                .add("district", "610113")
                                .build())
                .expect(200);
        try (Connection connection = platform.connect();
                PreparedStatement insert = connection.prepareStatement("""
                        with member as (
                            insert into staff_member (id, organization, person_ref, person_id)
                            select gen_random_uuid(), '91610113MJT000010M', c.number, c.person_id from certificate c
                            where c.number = ? returning *)
                        insert into employment (id, member_id, organization, person_id, position, valid_from, recorded_at,
                            recorded_by)
                        select gen_random_uuid(), id, organization, person_id, '保育员', date '2024-01-01', now(), 'test'
                        from member""")) {
            insert.setString(1, number);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }
}
