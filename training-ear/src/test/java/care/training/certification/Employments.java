package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.check.Employer;
import care.training.platform.Platform;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Posts that holders of certificates have, written straight to the database. */
final class Employments {
    private Employments() {}

    /** Its holder is on the staff of {@link Employer#OTHER}, since some time ago. */
    static void employ(Platform platform, String number) throws SQLException {
        Employer.otherOnRecord(platform);
        try (Connection connection = platform.connect();
                PreparedStatement insert = connection.prepareStatement("""
                        with member as (
                            insert into staff_member (id, organization, person_ref, person_id)
                            select gen_random_uuid(), ?, c.number, c.person_id from certificate c
                            where c.number = ? returning *)
                        insert into employment (id, member_id, organization, person_id, position, valid_from, recorded_at,
                            recorded_by)
                        select gen_random_uuid(), id, organization, person_id, '保育员', date '2024-01-01', now(), 'test'
                        from member""")) {
            insert.setString(1, Employer.OTHER);
            insert.setString(2, number);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }
}
