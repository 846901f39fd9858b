package care.training.check;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.platform.Accounts;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person has of being checked: what the register says of her, the refusal in writing, her authorisation taken back. */
@WholePlatform
class PersonSideIT {
    private final Platform platform = TestPlatform.platform();
    private final Register register = new Register(platform);
    private final Employer employer = Employer.of(platform);

    @Test
    void an_entry_is_hers_to_see_and_so_is_the_refusal_that_follows() {
        Somebody somebody = Somebody.random();
        ApiClient she = account("barred-and-told", somebody);
        assertThat(she.get("/me/bans").expect(200).json().getJsonArray("bans")).isEmpty();

        register.inForce(somebody);
        JsonObject bans = she.get("/me/bans").expect(200).json();
        JsonObject entry = bans.getJsonArray("bans").getJsonObject(0);
        assertThat(entry.getJsonObject("ban").getString("decidingAuthority")).isEqualTo("某市中级人民法院（测试）");
        assertThat(entry.getJsonArray("remedies")).isNotEmpty();
        assertThat(bans.getJsonObject("objectTo").getString("zh")).isNotBlank();

        String check = employer.check(somebody).getString("id");
        assertThat(type(refuse(check, "NAME_AND_DOCUMENT_DIFFER").expect(422))).endsWith("/refusal-reason-differs");
        JsonObject notice = refuse(check, "BARRED").expect(201).json();
        assertThat(type(refuse(check, "POLICE_QUERY").expect(409))).endsWith("/refusal-already-issued");
        assertThat(employer.client()
                        .get("/checks/" + check + "/refusal")
                        .expect(200)
                        .json())
                .isEqualTo(notice);
        assertThat(Employer.other(platform)
                        .client()
                        .get("/checks/" + check + "/refusal")
                        .status())
                .isEqualTo(404);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        assertThat(LocalDate.parse(notice.getString("reviewUntil")))
                .as("fifteen working days, whatever holidays lie between")
                .isBetween(today.plusDays(17), today.plusDays(36));
        JsonObject told = myCheck(she).getJsonObject("refusal");
        assertThat(told.getString("reason")).isEqualTo("BARRED");
        assertThat(told.getString("reviewUntil")).isEqualTo(notice.getString("reviewUntil"));
    }

    @Test
    void what_may_mean_somebody_else_is_not_hers_to_see_before_officials_decided_that_it_means_her() {
        LocalDate born = LocalDate.of(1991, 6, 7);
        Somebody barred = Somebody.born(born);
        Somebody homonym = barred.homonymBorn(born);
        register.inForce(barred);
        ApiClient she = account("homonym-of-somebody", homonym);
        String number = employer.check(homonym).getString("caseNumber");
        assertThat(she.get("/me/bans").expect(200).json().getJsonArray("bans")).isEmpty();

        register.proposer()
                .post(
                        "/cases/" + number + "/proposals",
                        Json.createObjectBuilder()
                                .add("verdict", "SAME_PERSON")
                                .add("reason", "AUTHORITY_NAMED")
                                .build())
                .expect(200);
        register.approver().post("/cases/" + number + "/proposals/confirmation").expect(200);

        assertThat(she.get("/me/bans").expect(200).json().getJsonArray("bans")).hasSize(1);
    }

    @Test
    void an_authorisation_that_she_takes_back_allows_no_new_check_and_the_old_one_stays() {
        Somebody somebody = Somebody.random();
        ApiClient she = account("takes-her-word-back", somebody);
        String check =
                onAuthorisation(somebody, "授权书 2026 第 7 号").expect(201).json().getString("id");
        assertThat(myCheck(she).getString("authorisation")).isEqualTo("授权书 2026 第 7 号");

        JsonObject withdrawn =
                she.post("/me/checks/" + check + "/withdrawal").expect(200).json();
        assertThat(withdrawn.getString("withdrawnAt")).isNotBlank();
        assertThat(type(onAuthorisation(somebody, "授权书2026第７号").expect(409))).endsWith("/authorisation-withdrawn");
        onAuthorisation(somebody, "授权书 2026 第 8 号").expect(201);
        onAuthorisation(Somebody.random(), "授权书 2026 第 7 号").expect(201);
        List<JsonObject> rows = listed(List.of(somebody, Somebody.random()), "授权书 2026 第 7 号");
        assertThat(rows).extracting(row -> row.getString("outcome")).containsExactly("INVALID", "NO_RECORD");
        assertThat(rows.get(0).getJsonObject("reason").getString("zh")).startsWith("授权书: ");
        assertThat(employer.outcome(somebody)).isEqualTo("NO_RECORD");
        employer.client().get("/checks/" + check).expect(200);
        assertThat(type(she.post("/me/checks/" + check + "/withdrawal").expect(409)))
                .endsWith("/authorisation-withdrawn");
        assertThat(type(she.post("/me/checks/" + myCheck(she).getString("id") + "/withdrawal")
                        .expect(422)))
                .endsWith("/authorisation-not-given");
    }

    private ApiClient account(String username, Somebody somebody) {
        Accounts.caregiver(platform, username);
        ApiClient account = ApiClient.person(platform, username);
        account.put("/me/identity", somebody.asJson().build()).expect(200);
        return account;
    }

    private static JsonObject myCheck(ApiClient she) {
        return she.get("/me/checks").expect(200).json().getJsonArray("items").getJsonObject(0);
    }

    private Answer refuse(String check, String reason) {
        return employer.client()
                .post(
                        "/checks/" + check + "/refusal",
                        Json.createObjectBuilder().add("reason", reason).build());
    }

    private Answer onAuthorisation(Somebody somebody, String authorisation) {
        return employer.client()
                .post(
                        "/checks",
                        Employer.question(somebody)
                                .add("legalBasis", "AUTHORISATION")
                                .add("authorisation", authorisation)
                                .build());
    }

    private List<JsonObject> listed(List<Somebody> people, String authorisation) {
        CheckLists lists = new CheckLists(employer.client());
        StringBuilder csv = new StringBuilder("姓名,证件类型,证件号码,法律依据,授权书\n");
        people.forEach(
                one -> csv.append("%s,居民身份证,%s,AUTHORISATION,%s\n".formatted(one.name(), one.number(), authorisation)));
        return lists.rows(lists.taken("text/csv", csv.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String type(Answer answer) {
        return answer.json().getString("type");
    }
}
