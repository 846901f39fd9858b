package care.training.api;

import static java.util.Map.entry;

import care.training.platform.Platform;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * A record of each kind that the demo's story leaves behind: its class and import are the college's, booking, sitting and
 * certificate are caregiver2's, scorecards are the first assessors', the check is the employer's.
 */
final class OthersRecords {
    private static final Map<String, String> QUERIES = Map.ofEntries(
            entry(
                    "class",
                    "select class_offering.id from class_offering join course on course.id = course_id where provider = '12610100MJT0000100'"),
            entry("import", "select id from catalog_import where provider = '12610100MJT0000100'"),
            entry("session", "select session_id from scorecard"),
            entry("booking", "select booking_id from sitting"),
            entry("sitting", "select id from sitting"),
            entry("scorecard", "select id from scorecard"),
            entry("certificate", "select number from certificate"),
            entry("result", "select id from result"),
            entry("number-list", "select id from number_list"),
            entry("check-batch", "select id from check_batch"),
            entry("police-letter", "select id from police_letter"),
            entry("check", "select id from credential_check"),
            entry("alert", "select id from alert"),
            entry("enrolment", "select enrolment_id from attendance"),
            entry("evidence", "select id from evidence"));

    private final Platform platform;

    OthersRecords(Platform platform) {
        this.platform = platform;
    }

    /** The name of one record in an address. */
    String one(String kind) throws SQLException {
        try (Connection connection = platform.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(QUERIES.get(kind) + " limit 1")) {
            if (!found.next()) {
                throw new AssertionError("the demo's story left no " + kind);
            }
            return found.getString(1);
        }
    }
}
