package care.training.bench;

import care.training.certification.IssuingLoad;
import care.training.certification.document.CertificateLoad;
import care.training.certification.verification.InspectionLoad;
import care.training.check.NodesLoad;
import care.training.ledger.LogLoad;
import care.training.notification.AlertLoad;
import care.training.platform.Places;
import care.training.platform.Platform;
import care.training.platform.Ports;
import care.training.standard.EligibilityLoad;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;

/**
 * {@code ./mvnw -Pbench}: a platform of its own with an empty database on this machine, load on it, and a table of what
 * came of it. It asserts nothing: figures belong to the machine that they were taken on. More than an hour; {@code
 * -Djobs="course|import"} runs only those whose names begin so.
 */
public final class Bench {
    private static final Duration WARM_UP = Duration.ofSeconds(100);
    private static final Duration STEP = Duration.ofSeconds(15);
    /** Below this share of what is offered the machine does not keep up. */
    private static final double KEPT_UP = 0.9;

    private static final int RUSH_SEATS = 100;
    private static final int RUSH_PER_SECOND = 100;
    private static final Duration RUSH = Duration.ofSeconds(10);

    private static final List<String> CHOSEN =
            List.of(System.getProperty("jobs", "").split("\\|", -1));

    private final Platform platform;
    private final OpenLoop load = new OpenLoop();
    private final List<String> table = new ArrayList<>(List.of(Measured.HEADING));

    private Bench(Platform platform) {
        this.platform = platform;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        Places places = Places.forBench();
        try (Platform platform = new Platform(places, Ports.free(), withHigherLimits(places))) {
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop the platform"));
            System.out.println("Starting a platform for the load; its logs are in " + places.data());
            Bench bench = new Bench(platform);
            // before anything else wants the cores
            if (isChosen("eligibility")) {
                bench.show(new EligibilityLoad(places.root()).row());
            }
            List<String> findings = new ArrayList<>();
            if (isChosen("certificate")) {
                CertificateLoad certificates = new CertificateLoad(places.root());
                certificates.rows().forEach(bench::show);
                bench.show(InspectionLoad.row(certificates));
                findings.addAll(certificates.findings());
            }
            platform.startAnew();
            bench.measure(
                    new Jobs(platform, places.root(), needsRegister()),
                    new CatalogJobs(platform, isChosen("course search") || isChosen("import")),
                    findings,
                    places.data().resolve("performance.md"));
        }
    }

    /**
     * All the load comes from one address and one employer, who may elsewhere do only so much a day, and not as if they
     * guessed.
     */
    private static Map<String, String> withHigherLimits(Places places) throws IOException {
        Path config = places.data().resolve("config");
        places.copyConfig(config);
        Path receipts = config.resolve("ledger/receipts.yaml");
        Files.writeString(receipts, Files.readString(receipts).replaceFirst("most: \\d+", "most: 1000000"));
        Path misuse = config.resolve("checks/misuse.yaml");
        Files.writeString(
                misuse,
                Files.readString(misuse)
                        .replaceFirst("(dailyChecks:\\s+value:) \\d+", "$1 10000000")
                        .replaceAll("stopMinutes: \\d+", "stopMinutes: 0"));
        Path certificates = config.resolve("certificate/verification.yaml");
        Files.writeString(
                certificates, Files.readString(certificates).replaceFirst("(files:\\s+value:) \\d+", "$1 1000000"));
        return Map.of("training.config", config.toString());
    }

    private void measure(Jobs jobs, CatalogJobs catalog, List<String> findings, Path target)
            throws IOException, SQLException {
        job("look a certificate up by number and name", jobs::lookUp, 200, 200, 500, 1_000, 2_000);
        job("single check", jobs::check, 201, 100, 300, 600, 1_500);
        job("person by document", jobs::person, 200, 100, 300, 600);
        job("receipt verified", jobs::receipt, 200, 50, 100, 200);
        job("PDF of a certificate verified", jobs::file, 200, 5, 10, 20, 40);
        job("home page", jobs::homePage, 200, 20, 50, 100, 200);
        job("course search", catalog::search, 200, 20, 50, 100, 200);
        job("course search, the page", catalog::searchPage, 200, 10, 20, 50);
        if (isChosen("seat booking rush")) {
            rush(jobs);
        }
        if (isChosen("list of checks")) {
            findings.addAll(jobs.lists());
        }
        if (isChosen("barred and others")) {
            findings.add(jobs.barredAndOthers());
        }
        if (isChosen("nodes")) {
            findings.add(NodesLoad.finding(platform));
        }
        if (isChosen("alerts")) {
            findings.add(AlertLoad.finding(platform));
        }
        if (isChosen("log")) {
            findings.add(LogLoad.finding(platform));
        }
        if (isChosen("import")) {
            findings.addAll(catalog.imports());
        }
        if (isChosen("batch of certificates")) {
            findings.addAll(IssuingLoad.findings(platform));
        }
        findings.forEach(System.out::println);
        Files.writeString(
                target,
                machine() + "\n\n" + Jobs.data() + "; " + CatalogJobs.data() + "; " + EligibilityLoad.data() + ".\n\n"
                        + String.join("\n", table) + "\n\n" + String.join(".\n", findings) + ".\n");
        System.out.println("\nWritten to " + target);
    }

    private void job(String name, LongFunction<HttpRequest> requests, int status, int... rates) {
        if (!isChosen(name)) {
            return;
        }
        // what is seldom called is interpreted: at 200 look-ups a second it took a minute until most was compiled, and
        // three
        // for a check
        load.run(rates[0], WARM_UP, requests, answer -> answer == status);
        load.run(rates[1], WARM_UP, requests, answer -> answer == status);
        load.settle(requests);
        for (int rate : rates) {
            Measured measured = load.run(rate, STEP, requests, answer -> answer == status);
            show(measured.row(name));
            if (measured.done() < rate * KEPT_UP) {
                // a higher rate would only lengthen the queue, which the next job would wait behind
                load.settle(requests);
                return;
            }
        }
    }

    /** Ten want each seat; who comes too late is told so (409), which is no error. */
    private void rush(Jobs jobs) throws SQLException {
        UUID session = jobs.session(RUSH_SEATS);
        Measured measured = load.run(
                RUSH_PER_SECOND, RUSH, number -> jobs.book(session, number), status -> status == 201 || status == 409);
        show(measured.row("seat booking rush: " + RUSH_SEATS + " seats, " + jobs.booked(session) + " booked"));
    }

    private static boolean needsRegister() {
        return isChosen("single check")
                || isChosen("list of checks")
                || isChosen("barred and others")
                || isChosen("person by document");
    }

    private static boolean isChosen(String job) {
        return CHOSEN.stream().anyMatch(job::startsWith);
    }

    private void show(String row) {
        table.add(row);
        System.out.println(row);
    }

    private static String machine() {
        return LocalDate.now() + ", " + Runtime.getRuntime().availableProcessors() + " processors, Java "
                + System.getProperty("java.version") + ", load, database, Keycloak and application on one machine.";
    }
}
