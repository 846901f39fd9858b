package care.training.check;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A clerk's list of two thousand people with names as they are borne and numbers as they are kept: homonyms, other writings,
 * Uyghur names with every dot, old numbers of 15 digits, passports.
 */
@WholePlatform
class ListOfNamesIT {
    private static final int ROWS = 2_000;
    /** Of each kind that the register knows. */
    private static final int BANS = 12;
    /** A possible match opens a case for the authority, of which a few are enough. */
    private static final int POSSIBLE_EVERY = 50;

    private static final int ALONE_EVERY = 97;

    /** On which nobody of the register here is born. */
    private static final LocalDate NOBODYS_BIRTHDAY = LocalDate.of(1999, 9, 9);

    private static final String RESIDENT = "居民身份证";
    private static final String[] SURNAMES = "王 李 张 刘 陈 杨 黄 赵 吴 周 欧阳 司马".split(" ");
    private static final String[] GIVEN = "伟 芳 秀英 敏 静 建国 丽 强 磊 洋 艳 玉兰 子涵 梓萱 雨桐 浩然 思远 佳怡 海燕 小红".split(" ");
    /** As a decision writes it, and as a clerk does. */
    private static final String[][] WRITTEN = {
        {"钟南岭", "鍾南嶺"}, {"萧玉兰", "肖玉兰"}, {"刘学军", "劉學軍"}, {"傅丽华", "付麗華"}, {"张 海龙", "张海龍"}, {"吕子云", "Lyu Ziyun"}
    };

    private static final String[] UYGHUR = {"阿依古丽·买买提", "麦麦提江·吐尔逊", "热依汗古丽·艾合买提", "古丽娜尔·阿卜杜拉"};
    private static final String[] DOTS = {
        "\u00b7", "\u2022", "\u2027", "\u2219", "\u22c5", "\u30fb", "\uff65", "\uff0e", ".", "\u2024", "\u16eb",
        "\u0387", " ", ""
    };

    private final Platform platform = TestPlatform.platform();
    private final Register register = new Register(platform);
    private final Employer employer = Employer.of(platform);
    private final CheckLists lists = new CheckLists(employer.client());

    /** A row of the list and what the matching rules say of it. */
    private record Row(String name, String type, String number, String outcome) {
        String csv() {
            return String.join(",", name, type, number);
        }
    }

    @Test
    void each_row_is_answered_as_the_rules_say_and_as_it_would_be_alone() {
        List<IntFunction<Row>> kinds = List.of(
                this::nobody,
                exactly(),
                otherwise(),
                withEveryDot(),
                byAnOldNumber(),
                byPassport(),
                homonyms(),
                nobodyElse());
        IntFunction<Row> possible = onlyByName();
        List<Row> asked = IntStream.range(0, ROWS)
                .mapToObj(at -> at % POSSIBLE_EVERY == 0
                        ? possible.apply(at / POSSIBLE_EVERY)
                        : kinds.get(at % kinds.size()).apply(at / kinds.size()))
                .toList();

        List<JsonObject> answered = lists.rows(lists.taken("text/csv", csv(asked)));

        assertThat(answered).hasSize(ROWS);
        assertThat(IntStream.range(0, ROWS)
                        .filter(at -> !answered.get(at)
                                .getString("outcome")
                                .equals(asked.get(at).outcome()))
                        .mapToObj(at -> asked.get(at) + " was answered " + answered.get(at))
                        .toList())
                .isEmpty();
        for (int at = 0; at < ROWS; at += ALONE_EVERY) {
            assertThat(alone(asked.get(at)))
                    .as(asked.get(at).toString())
                    .isEqualTo(asked.get(at).outcome());
        }
    }

    private Row nobody(int at) {
        return new Row(name(at), RESIDENT, Somebody.born(NOBODYS_BIRTHDAY).number(), "NO_RECORD");
    }

    private IntFunction<Row> exactly() {
        List<Somebody> barred = barred(at -> name(at * 7));
        return at -> row(of(barred, at), of(barred, at).name(), "BARRED");
    }

    private IntFunction<Row> otherwise() {
        List<Somebody> barred = barred(at -> of(WRITTEN, at)[0]);
        return at -> row(of(barred, at), of(WRITTEN, at % BANS)[1], "BARRED");
    }

    private IntFunction<Row> withEveryDot() {
        List<Somebody> barred = barred(at -> of(UYGHUR, at));
        return at -> row(of(barred, at), of(UYGHUR, at % BANS).replace("·", of(DOTS, at)), "BARRED");
    }

    private IntFunction<Row> byAnOldNumber() {
        List<Somebody> barred = barred(at -> name(at * 11));
        return at -> {
            Somebody one = of(barred, at);
            String old = one.number().substring(0, 6) + one.number().substring(8, 17);
            return new Row(one.name(), RESIDENT, old, "BARRED");
        };
    }

    private IntFunction<Row> byPassport() {
        List<Row> barred = new ArrayList<>();
        for (int at = 0; at < BANS; at++) {
            String number = "E" + Somebody.random().number().substring(9, 17);
            register.inForce(Register.decision(Json.createObjectBuilder()
                    .add("documentType", "PASSPORT")
                    .add("documentNumber", number)
                    .add("name", "Gulnar Abdulla")));
            barred.add(new Row("GULNAR  ABDULLA", "护照", " " + number.toLowerCase(Locale.ROOT), "BARRED"));
        }
        return at -> of(barred, at);
    }

    /** They bear the name of somebody barred and are born on another day. */
    private IntFunction<Row> homonyms() {
        List<Somebody> barred = barred(at -> name(at * 13));
        return at -> {
            Somebody other = of(barred, at).homonymBorn(of(barred, at).born().plusDays(1 + at));
            return row(other, other.name(), "NO_RECORD");
        };
    }

    /** Not one of those whose decision names no document, though it looks alike. */
    private IntFunction<Row> nobodyElse() {
        return at -> new Row("钟磊" + of(GIVEN, at), RESIDENT, Somebody.random().number(), "NO_RECORD");
    }

    private IntFunction<Row> onlyByName() {
        register.inForce(Register.decision(Json.createObjectBuilder().add("name", "曾楠屿")));
        List<String> written = List.of("曾楠屿", "曾楠嶼", "Zeng Nanyu", "Ceng Nanyu");
        return at -> new Row(of(written, at), RESIDENT, Somebody.random().number(), "POSSIBLE_MATCH");
    }

    private List<Somebody> barred(IntFunction<String> names) {
        return IntStream.range(0, BANS)
                .mapToObj(at ->
                        Somebody.born(LocalDate.of(1960 + at, 1 + at, 1 + at)).named(names.apply(at)))
                .peek(register::inForce)
                .toList();
    }

    private static Row row(Somebody somebody, String written, String outcome) {
        return new Row(written, RESIDENT, somebody.number(), outcome);
    }

    private static String name(int at) {
        return of(SURNAMES, at) + of(GIVEN, at / SURNAMES.length + at);
    }

    private static <T> T of(List<T> some, int at) {
        return some.get(at % some.size());
    }

    private static <T> T of(T[] some, int at) {
        return some[at % some.length];
    }

    private static byte[] csv(List<Row> rows) {
        return ("姓名,证件类型,证件号码\n" + rows.stream().map(Row::csv).collect(Collectors.joining("\n")))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String alone(Row row) {
        return employer.check(Json.createObjectBuilder()
                        .add("documentType", row.type().equals(RESIDENT) ? "RESIDENT_ID" : "PASSPORT")
                        .add("documentNumber", row.number())
                        .add("name", row.name()))
                .getString("outcome");
    }
}
