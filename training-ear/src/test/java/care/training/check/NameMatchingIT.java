package care.training.check;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Application;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the matching rules, asked as an employer asks; and that no answer comes from keys of other tables. */
@WholePlatform
class NameMatchingIT {
    private static final String STALE = "update name_key_edition set edition = 'another' where owner = 'BANS'";

    private final Platform platform = TestPlatform.platform();
    private final Register register = new Register(platform);
    private final Employer employer = Employer.of(platform);

    @ParameterizedTest
    @CsvSource({
        "钟楠山, 鍾楠山, BARRED",
        "萧楠山, 肖楠山, BARRED",
        "曾楠诚, Zeng Nancheng, BARRED",
        "阿依古丽·买买提, 阿依古丽 买买提, BARRED",
        "阿依古丽·买买提, 阿依古丽买买提, BARRED",
        "张楠三, 张\u3000楠三, BARRED",
        "张楠三, 张\u200b楠三, BARRED",
        "\u4dae楠, \ue863楠, BARRED",
        "李雷, 李磊, POSSIBLE_MATCH"
    })
    void the_document_is_the_same(String listed, String asked, String outcome) {
        Somebody somebody = Somebody.random().named(listed);
        register.inForce(somebody);

        JsonObject answer = employer.check(somebody.named(asked));

        assertThat(answer.getString("outcome")).isEqualTo(outcome);
        assertThat(answer.getString("identity"))
                .isEqualTo(outcome.equals("BARRED") ? "NOT_REGISTERED" : "NAME_DIFFERS");
    }

    @ParameterizedTest
    @CsvSource({
        "钟楠岳, 鐘楠岳, POSSIBLE_MATCH",
        "曾诚, Zeng Cheng, POSSIBLE_MATCH",
        "曾诚, Zhen Cheng, NO_RECORD",
        "Zeng Nanyue, 曾楠岳, POSSIBLE_MATCH",
        "李楠雷, 李楠磊, NO_RECORD",
        "钟\ue123楠, 钟某楠, POSSIBLE_MATCH",
        "钟某岩, 钟\ue123岩, POSSIBLE_MATCH",
        "钟\ue123楠, 钟某某楠, NO_RECORD",
        "钟\ue123岭, 鐘某岭, POSSIBLE_MATCH",
        "鐘某崎, 钟\ue123崎, POSSIBLE_MATCH"
    })
    void the_ban_names_no_document(String listed, String asked, String outcome) {
        register.inForce(Register.decision(Json.createObjectBuilder().add("name", listed)));

        assertThat(employer.outcome(Somebody.random().named(asked))).isEqualTo(outcome);
    }

    /** Under another kind nobody would be found, so it is not looked for; under its own she is barred however she is written. */
    @Test
    void a_number_under_another_kind_of_document_is_refused_and_nobody_is_told_that_there_is_no_record() {
        JsonObject card = Json.createObjectBuilder()
                .add("documentType", "HMT_RESIDENCE")
                .add("documentNumber", "810000199001010019")
                .build();
        register.inForce(Register.decision(Json.createObjectBuilder(card).add("name", "陳大楠")));

        for (String kind : List.of("RESIDENT_ID", "PASSPORT")) {
            Answer answer = employer.client()
                    .post(
                            "/checks",
                            Json.createObjectBuilder()
                                    .add(
                                            "subject",
                                            Json.createObjectBuilder(card)
                                                    .add("documentType", kind)
                                                    .add("name", "陈大楠"))
                                    .add("purpose", "PRE_EMPLOYMENT")
                                    .add("legalBasis", "STATUTORY_DUTY")
                                    .build());
            assertThat(answer.expect(400).text()).contains("请改选证件类型");
        }
        assertThat(employer.check(Json.createObjectBuilder(card).add("name", "陈大楠"))
                        .getString("outcome"))
                .isEqualTo("BARRED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00b7", "\u2022", "\u2027", "\u2219", "\u22c5", "\u30fb", "\uff65", "\uff0e", ".", "\u2024", "\u16eb",
                "\u0387"
            })
    void every_dot_that_people_write_is_the_same_dot(String dot) {
        Somebody somebody = Somebody.random().named("阿依古丽·买买提");
        register.inForce(somebody);

        assertThat(employer.outcome(somebody.named("阿依古丽" + dot + "买买提"))).isEqualTo("BARRED");
    }

    @Test
    void a_homonym_with_another_document_is_none_and_so_is_a_name_that_is_only_near() {
        Somebody barred = Somebody.born(LocalDate.of(1984, 4, 4)).named("钟楠伟");
        register.inForce(barred);

        assertThat(employer.outcome(barred.homonymBorn(LocalDate.of(1985, 4, 4))))
                .isEqualTo("NO_RECORD");
        assertThat(employer.outcome(barred.homonymBorn(LocalDate.of(1984, 4, 4)).named("鍾楠伟")))
                .isEqualTo("NO_RECORD");
    }

    @Test
    void keys_made_by_other_tables_answer_nothing_and_the_next_start_makes_them_anew() throws SQLException {
        register.inForce(Register.decision(Json.createObjectBuilder().add("name", "钟楠恒")));
        Somebody asked = Somebody.random().named("鐘楠恒");
        alter("update ban_name_key set key = 'old ' || key where key like '_:%楠恒'", STALE);

        refused(employer.ask(asked), "could-not-check");
        refused(register.propose(Register.decision(Somebody.random().asJson())), "temporarily-unavailable");

        Application next = Application.briefly(
                "next", platform.places(), platform.ports().withOtherApplication(), platform.settings());
        try {
            next.start();
            next.awaitReady(Duration.ofMinutes(3));
        } finally {
            next.stop();
        }
        assertThat(employer.outcome(asked)).isEqualTo("POSSIBLE_MATCH");
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.expect(503).json().getString("type")).endsWith("/" + code);
    }

    private void alter(String... statements) throws SQLException {
        try (Connection connection = platform.connect();
                Statement statement = connection.createStatement()) {
            for (String change : List.of(statements)) {
                statement.executeUpdate(change);
            }
        }
    }
}
