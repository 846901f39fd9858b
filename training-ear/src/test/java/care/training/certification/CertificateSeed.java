package care.training.certification;

import care.training.platform.ApiClient;
import care.training.platform.Platform;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Certificates issued for people who never sat an exam, so that there is something to look up. */
public final class CertificateSeed {
    private static final int LEVEL = 5;

    private CertificateSeed() {}

    /** A certificate's number and its holder's name. */
    public record Issued(String number, String holder) {}

    /** Records the organizations of the demo and issues {@code count} certificates in one batch. */
    public static List<Issued> issue(Platform platform, int count) {
        PublishedExam.register(platform);
        PublishedExam exam = PublishedExam.ended(platform, LEVEL);
        for (int i = 0; i < count; i++) {
            exam.passed("保育员" + (char) ('一' + i));
        }
        List<Issued> issued = new ArrayList<>();
        Batches.issue(ApiClient.machine(platform, "demo-association"), exam).getJsonArray("certificates").stream()
                .map(JsonObject.class::cast)
                .forEach(row -> issued.add(new Issued(row.getString("number"), row.getString("name"))));
        return issued;
    }
}
