package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to a certificate after it is out: by two people, and seen by whoever verifies it. */
@WholePlatform
class CertificateChangeIT {
    private static Platform platform;
    private static ApiClient association;
    private static ApiClient other;
    private static ApiClient anyone;

    @BeforeAll
    static void register() {
        platform = TestPlatform.platform();
        association = ApiClient.machine(platform, "demo-association");
        other = ApiClient.machine(platform, "demo-association2");
        anyone = ApiClient.anonymous(platform);
        PublishedExam.register(platform);
    }

    @Test
    void a_revocation_holds_once_another_approves_it_and_stays_findable() throws SQLException {
        String number = IssuedFiles.issued("白芷");
        byte[] pdf = IssuedFiles.pdf(number);
        Employments.employ(platform, number);
        String change = revoke(number).expect(201).json().getString("id");
        assertThat(lookUp(number, "白芷").getString("status")).isEqualTo("VALID");
        refused(association.post(approval(change)), 409, "proposer-cannot-approve");
        other.post(approval(change)).expect(200);
        JsonObject found = lookUp(number, "白芷");
        assertThat(found.getString("status")).isEqualTo("REVOKED");
        assertThat(found.containsKey("statusSince")).isTrue();
        JsonObject file = IssuedFiles.verify(pdf);
        assertThat(file.getBoolean("authentic")).isTrue();
        assertThat(file.getString("status")).isEqualTo("REVOKED");
        assertThat(text("select standing from qualification where reference = ?", number))
                .isEqualTo("REVOKED");
        assertThat(text("""
                select count(*)::text from ledger_entry l join certificate c on c.id = l.reference
                where c.number = ? and l.kind = 'CERTIFICATE_REVOKED'""", number)).isEqualTo("1");
        assertThat(text(
                        "select string_agg(organization || ' ' || kind, ', ') from alert where certificate = ?",
                        number))
                .as("her employer is told")
                .isEqualTo("91610113MJT000010M CERTIFICATE_REVOKED");
        refused(revoke(number), 409, "certificate-not-valid");
        refused(IssuedFiles.correct(number, "白止"), 409, "certificate-not-valid");
        refused(reprint(number, "遗失"), 409, "certificate-not-valid");
        refused(other.post(approval(change)), 409, "certificate-change-decided");
    }

    @Test
    void a_corrected_name_stands_in_a_new_file_under_the_same_number_and_the_old_file_is_replaced() {
        String number = IssuedFiles.issued("黄莲");
        byte[] before = IssuedFiles.pdf(number);
        String change = IssuedFiles.correct(number, "黄连").expect(201).json().getString("id");
        refused(IssuedFiles.correct(number, "黄廉"), 409, "certificate-change-open");
        refused(association.post(approval(change)), 409, "proposer-cannot-approve");
        other.post(approval(change)).expect(200);
        byte[] after = IssuedFiles.changedFrom(number, before);
        assertThat(IssuedFiles.verify(after).getString("status")).isEqualTo("VALID");
        assertThat(IssuedFiles.verify(after).getString("number")).isEqualTo(number);
        JsonObject old = IssuedFiles.verify(before);
        assertThat(old.getBoolean("authentic")).isTrue();
        assertThat(old.getString("status")).isEqualTo("REPLACED");
        assertThat(old.getString("number")).isEqualTo(number);
        assertThat(lookUp(number, "黄连").getString("status")).isEqualTo("VALID");
        assertThat(lookUp(number, "黄莲").getString("status")).isEqualTo("REPLACED");
        assertThat(lookUp(number, IssuedFiles.code(after)).getString("status")).isEqualTo("VALID");
        assertThat(lookUp(number, IssuedFiles.code(before)).getString("status")).isEqualTo("REPLACED");
        assertThat(IssuedFiles.page(number, after)).contains("证书真实有效");
        assertThat(IssuedFiles.page(number, before)).contains("证书已被更正件取代").doesNotContain("证书真实有效");
        for (byte[] file : List.of(before, after)) {
            assertThat(IssuedFiles.address(file))
                    .endsWith(number + "/" + IssuedFiles.code(file).replace("-", ""));
        }
        JsonObject record =
                association.get("/certificates/" + number).expect(200).json();
        JsonObject kept = record.getJsonArray("changes").getJsonObject(0);
        assertThat(kept.getString("oldName")).isEqualTo("黄莲");
        assertThat(kept.getString("state")).isEqualTo("DONE");
    }

    @Test
    void a_certificate_that_was_corrected_twice_is_found_by_what_it_said_last_and_before() {
        String number = IssuedFiles.issued("苏叶");
        byte[] first = IssuedFiles.pdf(number);
        IssuedFiles.approve(IssuedFiles.correct(number, "苏梗"));
        byte[] second = IssuedFiles.changedFrom(number, first);
        IssuedFiles.approve(IssuedFiles.correct(number, "苏子"));
        byte[] third = IssuedFiles.changedFrom(number, second);
        assertThat(Stream.of(first, second, third).map(IssuedFiles::code).map(code -> lookUp(number, code)
                        .getString("status")))
                .containsExactly("REPLACED", "REPLACED", "VALID");
        assertThat(lookUp(number, "苏子").getString("status")).isEqualTo("VALID");
        assertThat(lookUp(number, "苏梗").getString("status")).isEqualTo("REPLACED");
        assertThat(lookUp(number, "苏叶").getString("status")).isEqualTo("REPLACED");
        assertThat(IssuedFiles.verify(first).getString("status")).isEqualTo("REPLACED");
        assertThat(IssuedFiles.verify(second).getString("status")).isEqualTo("REPLACED");
    }

    @Test
    void what_is_turned_down_changes_nothing_and_lets_another_be_proposed() {
        String number = IssuedFiles.issued("当归");
        String change = revoke(number).expect(201).json().getString("id");
        assertThat(other.post("/certificates/changes/" + change + "/refusal")
                        .expect(200)
                        .json()
                        .getString("state"))
                .isEqualTo("TURNED_DOWN");
        assertThat(lookUp(number, "当归").getString("status")).isEqualTo("VALID");
        revoke(number).expect(201);
    }

    @Test
    void a_revocation_waits_for_no_correction_and_ends_the_one_that_is_open() throws SQLException {
        String number = IssuedFiles.issued("龙葵");
        byte[] file = IssuedFiles.pdf(number);
        String correction = IssuedFiles.correct(number, "龙胆").expect(201).json().getString("id");
        // as while what signs does not answer: nobody takes it up
        new Rows(platform)
                .change(
                        "update certificate_change set leased_until = now() + interval '1 hour' where id = ?",
                        correction);
        other.post(approval(correction)).expect(200);

        String revocation = revoke(number).expect(201).json().getString("id");
        refused(revoke(number), 409, "certificate-change-open");
        refused(IssuedFiles.correct(number, "龙眼"), 409, "certificate-change-open");
        other.post(approval(revocation)).expect(200);

        assertThat(lookUp(number, "龙葵").getString("status")).isEqualTo("REVOKED");
        JsonObject ended = change(number, correction);
        assertThat(ended.getString("state")).isEqualTo("SUPERSEDED");
        assertThat(ended.containsKey("endedAt")).isTrue();
        assertThat(ended.containsKey("failure")).isFalse();
        assertThat(recorded("CERTIFICATE_CHANGE_SUPERSEDED", correction)).isOne();
        refused(other.post(approval(correction)), 409, "certificate-change-decided");
        assertThat(new Rows(platform).refusal("""
                        insert into certificate_former_file (id, certificate_id, change_id, sha256, signer, signed_at, layout,
                            pdf_cipher, replaced_at)
                        select gen_random_uuid(), f.certificate_id, n.id, f.sha256, f.signer, f.signed_at, f.layout,
                            f.pdf_cipher, now()
                        from certificate_change n join certificate_file f on f.certificate_id = n.certificate_id
                        where n.id = ?""", correction))
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("is revoked and is not corrected"));
        assertThat(IssuedFiles.pdf(number)).isEqualTo(file);
    }

    @Test
    void a_correction_that_nobody_has_approved_ends_with_the_revocation_too() throws SQLException {
        String number = IssuedFiles.issued("龙骨");
        String correction = IssuedFiles.correct(number, "龙齿").expect(201).json().getString("id");
        other.post(approval(revoke(number).expect(201).json().getString("id"))).expect(200);
        assertThat(change(number, correction).getString("state")).isEqualTo("SUPERSEDED");
        assertThat(recorded("CERTIFICATE_CHANGE_SUPERSEDED", correction)).isOne();
        refused(other.post("/certificates/changes/" + correction + "/refusal"), 409, "certificate-change-decided");
    }

    @Test
    void a_lost_certificate_is_printed_again_from_the_same_file_and_that_is_on_the_record() {
        String number = IssuedFiles.issued("防风");
        byte[] pdf = IssuedFiles.pdf(number);
        assertThat(reprint(number, "搬家遗失").expect(200).body()).isEqualTo(pdf);
        assertThat(association
                        .get("/certificates/" + number)
                        .expect(200)
                        .json()
                        .getJsonArray("reprints")
                        .getJsonObject(0)
                        .getString("note"))
                .isEqualTo("搬家遗失");
    }

    @ParameterizedTest
    @CsvSource({
        "'', invalid-input",
        "连翘, name-unchanged",
        "王\uE000, no-glyph",
        "连7, 姓名只能",
        "阿依古丽·买买提阿依古丽·买买提阿依古丽·买买提阿依古丽·买买提阿依古丽·买买提阿依古丽·买买提阿依古丽·买买提阿依古丽, certificate-text-too-long"
    })
    void a_name_that_cannot_be_is_refused_with_the_reason(String name, String type) {
        String number = IssuedFiles.issued("连翘");
        Answer answer = IssuedFiles.correct(number, name);
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.text()).contains(type);
    }

    @Test
    void a_reason_that_no_rule_knows_is_refused_with_those_that_are_known() {
        String number = IssuedFiles.issued("黄芪");
        Answer answer = association.post(
                "/certificates/" + number + "/revocations",
                Json.createObjectBuilder()
                        .add("reason", "DISLIKED")
                        .add("note", "无")
                        .build());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("CHEATING");
    }

    @Test
    void of_two_proposals_at_the_same_moment_one_remains() {
        String number = IssuedFiles.issued("甘草");
        Callable<Answer> proposal = () -> revoke(number).expect(201);
        List<Optional<Throwable>> failures = Race.between(List.of(proposal, proposal));
        assertThat(failures.stream().flatMap(Optional::stream)).hasSize(1).allSatisfy(failure -> assertThat(failure)
                .hasMessageContaining("certificate-change-open"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "certificate_change_approved_by_another | update certificate_change set decided_by = proposed_by,"
                        + " decided_at = now(), state = 'DONE', done_at = now() where id = :revocation",
                "certificate_change_approved_by_another | update certificate_change set decided_by = proposed_by,"
                        + " decided_at = now(), state = 'APPROVED' where id = :correction",
                "stands as it was decided | update certificate_change set note = 'X' where id = :correction",
                "stands as it was decided | update certificate_change set state = 'SUPERSEDED', decided_by = 'one',"
                        + " decided_at = now(), ended_at = now() where id = :correction",
                "stands as it was decided | update certificate_change set state = 'FAILED', problem = 'UNEXPECTED',"
                        + " decided_by = 'one', decided_at = now(), ended_at = now() where id = :correction",
                "one_open_correction_of_a_certificate | insert into certificate_change (id, certificate_id, kind, note, old_name,"
                        + " new_name, state, proposed_by, proposed_at) select gen_random_uuid(), certificate_id, kind, 'n', 'a',"
                        + " 'b', state, 'x', now() from certificate_change where id = :correction",
                "one_open_revocation_of_a_certificate | insert into certificate_change (id, certificate_id, kind, reason, note,"
                        + " state, proposed_by, proposed_at) select gen_random_uuid(), certificate_id, kind, reason, 'n', state,"
                        + " 'x', now() from certificate_change where id = :revocation",
                "stands as it was decided | delete from certificate_change where id = :correction",
                "is revoked by nobody's decision | update certificate set status = 'REVOKED' where id = :certificate",
                "table certificate_former_file only grows: DELETE | delete from certificate_former_file"
            })
    void the_database_changes_no_certificate_without_two_people(String refusal, String sql) throws SQLException {
        String number = IssuedFiles.issued("麦冬");
        String correction = IssuedFiles.correct(number, "天冬").expect(201).json().getString("id");
        String revocation = revoke(number).expect(201).json().getString("id");
        String statement = sql.replace(":correction", "'" + correction + "'")
                .replace(":revocation", "'" + revocation + "'")
                .replace(
                        ":certificate",
                        "(select certificate_id from certificate_change where id = '" + correction + "')");
        try (Connection connection = platform.connect();
                PreparedStatement change = connection.prepareStatement(statement)) {
            assertThatThrownBy(change::executeUpdate)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining(refusal);
        }
    }

    private static Answer revoke(String number) {
        return association.post(
                "/certificates/" + number + "/revocations",
                Json.createObjectBuilder()
                        .add("reason", "CHEATING")
                        .add("note", "演决〔2026〕1 号")
                        .build());
    }

    private static Answer reprint(String number, String note) {
        return association.post(
                "/certificates/" + number + "/reprints",
                Json.createObjectBuilder().add("note", note).build());
    }

    private static JsonObject change(String number, String id) {
        return association
                .get("/certificates/" + number)
                .expect(200)
                .json()
                .getJsonArray("changes")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(one -> one.getString("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static int recorded(String kind, String change) throws SQLException {
        return new Rows(platform)
                .count("select count(*) from ledger_entry where kind = '" + kind + "' and reference = ?", change);
    }

    private static String approval(String change) {
        return "/certificates/changes/" + change + "/approval";
    }

    private static JsonObject lookUp(String number, String name) {
        return Batches.lookUp(anyone, number, name);
    }

    private static void refused(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().getString("type")).endsWith(type);
    }

    private static String text(String sql, String value) throws SQLException {
        try (Connection connection = platform.connect();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, value);
            ResultSet found = query.executeQuery();
            found.next();
            return found.getString(1);
        }
    }
}
