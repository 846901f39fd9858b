package care.training.ban;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A court's list of decisions, as a CSV file with the template's columns. */
public final class DecisionListFile {
    private static final String HEADINGS = "姓名,证件类型,证件号码,身份,决定机关,文书编号,决定日期,决定种类,法律依据,禁止范围,起始日期,截止日期\n";
    private static final String AUTHORITY = "某市中级人民法院（测试）";

    private final List<String> rows = new ArrayList<>();

    /** With a ban for life of each. */
    public static DecisionListFile of(Somebody... people) {
        DecisionListFile file = new DecisionListFile();
        for (Somebody somebody : people) {
            file.life(somebody, "（2026）测刑终 " + UUID.randomUUID());
        }
        return file;
    }

    /** A row with a ban for life. */
    public DecisionListFile life(Somebody somebody, String documentNumber) {
        return row(somebody, documentNumber, "法院判决，终身禁止,L8", "2024-03-01,终身");
    }

    /**
     * A row.
     *
     * @param kind its cells kind and basis
     * @param term its cells start and end
     */
    public DecisionListFile row(Somebody somebody, String documentNumber, String kind, String term) {
        rows.add(String.join(
                ",",
                somebody.name(),
                "居民身份证",
                somebody.number(),
                "实施者",
                AUTHORITY,
                documentNumber,
                "2024-02-20",
                kind,
                "密切接触未成年人的工作",
                term));
        return this;
    }

    public Answer post(ApiClient official) {
        return official.post(
                "/ban-lists", "text/csv", (HEADINGS + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8));
    }

    /** The list as it is previewed. */
    public JsonObject handedIn(ApiClient official) {
        return post(official).expect(201).json();
    }
}
