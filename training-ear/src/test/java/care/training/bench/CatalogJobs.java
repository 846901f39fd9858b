package care.training.bench;

import care.training.catalog.Colleges;
import care.training.platform.ApiClient;
import care.training.platform.Platform;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** A province's catalog to search in, and a large file to import into it. */
final class CatalogJobs {
    private static final int COURSES = 100_000;
    private static final int ROWS = 50_000;
    private static final long SEED = 20_261_124;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** As people ask: by words in every way of typing, with a filter or two; some look at everything first. */
    private static final List<String> ASKED = List.of(
            "q=" + encoded("早产儿营养"),
            "q=" + encoded("急救实训") + "&district=610113",
            "q=zaochaner",
            "q=yyezhsw",
            "q=" + encoded("残疾婴幼儿照护") + "&level=4",
            "q=" + encoded("如厕训练") + "&sort=FEE&maxFee=600",
            "q=" + encoded("常见病预防专题") + "&deliveryMode=ONLINE",
            "q=" + encoded("情感与社汇性"),
            "district=610116&level=5&kind=IN_SERVICE",
            "");

    private final Platform platform;
    private final CatalogSeed seed;

    /**
     * Seeds the data.
     *
     * @param catalog whether a job is chosen that searches, for which a province's catalog is filled first
     */
    CatalogJobs(Platform platform, boolean catalog) throws SQLException {
        this.platform = platform;
        this.seed = new CatalogSeed(SEED, Colleges.today(platform));
        Colleges.record(platform);
        if (catalog) {
            try (Connection database = platform.connect()) {
                seed.fill(database, COURSES);
            }
        }
    }

    static String data() {
        return COURSES + " courses of 200 providers with one class or two";
    }

    HttpRequest search(long number) {
        return ApiClient.anonymous(platform)
                .request("/catalog/courses?size=20&" + ASKED.get((int) (number % ASKED.size())))
                .build();
    }

    /** The page with its counted facets. */
    HttpRequest searchPage(long number) {
        String asked = ASKED.get((int) (number % ASKED.size())).replaceAll("&?(sort|deliveryMode)=\\w+", "");
        return HttpRequest.newBuilder(platform.application().address().resolve("/courses?" + asked))
                .header("Accept", "text/html")
                .build();
    }

    /** Imports one file of {@value #ROWS} rows twice: how long each took. */
    List<String> imports() {
        byte[] file = seed.file(ROWS);
        return List.of(imported(file, "import of 50,000 catalog rows, all new"), imported(file, "the same file again"));
    }

    private String imported(byte[] file, String what) {
        ApiClient college = ApiClient.machine(platform, "demo-college");
        long start = System.nanoTime();
        int accepted = college.send(college.request("/catalog/imports?mode=strict")
                        .timeout(PATIENCE)
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofByteArray(file)))
                .expect(201)
                .json()
                .getInt("accepted");
        return "%s: %d rows accepted in %.1f s".formatted(what, accepted, (System.nanoTime() - start) / 1e9);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
