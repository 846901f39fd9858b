package care.training.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.check.AlertBox;
import care.training.check.Employer;
import care.training.check.Verdicts;
import care.training.kernel.PlatformClock;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.DemoClock;
import care.training.platform.Platform;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What is kept only for a time goes in the night after it, on an application of its own whose clock is put forward by years. */
@WholePlatform
// an application of its own, whose nights it waits for
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(TestPlatform.BESIDE)
class RetentionIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String ABOUT_STAFF = "select count(*) from alert where split_part(matter, ':', 2) ="
            + " cast(cast(? as uuid) as text) and kind in ('POSSIBLE_MATCH', 'NOT_THE_PERSON')";

    private static final String KEYS_OF_NAME = "select count(*) from check_name where check_id = ?";

    private static final String ANY = "00000000-0000-4000-8000-000000000000";

    private final Platform platform = TestPlatform.platform().startBeside("retention");
    private final Register register = new Register(platform);
    private final Employer employer = Employer.onRecord(platform);
    private final ApiClient auditor = ApiClient.person(platform, "auditor");
    private final Rows rows = new Rows(platform);

    @Test
    void what_was_kept_long_enough_goes_and_what_is_in_force_objected_or_hired_stays() throws Exception {
        LocalDate today = new DemoClock(platform).today();
        Somebody ended = Somebody.random();
        Somebody objectedTo = Somebody.random();
        Somebody barred = Somebody.random();
        Somebody lifted = Somebody.random();
        Somebody hired = Somebody.random();
        Somebody refused = Somebody.random();
        Somebody never = Somebody.random();
        String endedBan = register.inForce(term(ended, today.plusDays(2)));
        String objectedBan = register.inForce(term(objectedTo, today.plusDays(2)));
        register.proposer().post("/bans/" + objectedBan + "/objections").expect(201);
        String lifeBan = register.inForce(barred);
        String liftedBan = register.inForce(term(lifted, today.plusYears(1)));
        String sawEnded = check(ended);
        String sawObjected = check(objectedTo);
        String sawBarred = check(barred);
        String sawLifted = check(lifted);
        String ofHired = check(hired);
        String ofRefused = check(refused);
        file(hired);
        file(never);
        employer.client()
                .post(
                        "/checks/" + ofRefused + "/refusal",
                        Json.createObjectBuilder().add("reason", "POLICE_QUERY").build())
                .expect(201);

        lift(liftedBan, today);
        assertThat(kinds())
                .as("whoever saw the ban")
                .filteredOn(kind -> !kind.equals("CHECK_DUE"))
                .containsExactly("LIFTED");
        unmark(barred);
        unmark(ended);
        for (String statement : List.of(
                "delete from credential_check where id = ?",
                "delete from weighed_ban where check_id = ?",
                "delete from access_log where ? is not null")) {
            assertThat(rows.refusal(statement, sawEnded))
                    .hasValueSatisfying(words -> assertThat(words).contains("only grows"));
        }
        assertThat(rows.refusal("delete from ban_name where ban_id = ?", endedBan))
                .isPresent();
        assertThat(rows.refusal("update ban set erased_at = now() where id = ?", endedBan))
                .isPresent();
        assertThat(rows.refusal("select erase_by_retention(?, 'CHECK', now() - interval '35 months', 10)", ANY))
                .hasValueSatisfying(words -> assertThat(words).contains("kept longer"));

        putForward(today.plusMonths(6).plusDays(3));
        await("the refused person's check is erased", () -> isGone("/checks/" + ofRefused));
        employer.client().get("/checks/" + sawEnded).expect(200);
        assertThat(rows.count(ABOUT_STAFF, lifeBan)).isEqualTo(2);
        assertThat(rows.count(KEYS_OF_NAME, ofHired)).isEqualTo(1);
        assertThat(rows.count(KEYS_OF_NAME, ofRefused)).as("with its check").isZero();
        await("she is on the staff and was never checked", () -> kinds().contains("CHECK_DUE"));

        LocalDate waiting = today.plusMonths(12);
        set(waiting);
        await("a run begins and waits", () -> runsOf(waiting, "and ended_at is null") == 1);
        set(today.plusMonths(37));
        await("it has waited long enough", () -> runsOf(waiting, "and ended_at is not null") == 1);
        employer.client().get("/checks/" + sawEnded).expect(200);
        set(today.plusMonths(37).plusDays(4));
        await("checks are erased", () -> isGone("/checks/" + sawEnded));
        await("their run is over", () -> runs() >= 2);
        for (String gone : List.of(sawBarred, sawLifted)) {
            employer.client().get("/checks/" + gone).expect(404);
        }
        assertThat(rows.count(KEYS_OF_NAME, ofHired)).as("before its check").isZero();
        for (String kept : List.of(ofHired, sawObjected)) {
            employer.client().get("/checks/" + kept).expect(200);
        }
        for (String kept : List.of(endedBan, objectedBan, lifeBan, liftedBan)) {
            register.proposer().get("/bans/" + kept).expect(200);
        }

        putForward(today.plusMonths(61));
        await(
                "the entry that ended is erased",
                () -> register.proposer().get("/bans/" + endedBan).status() == 404);
        await("its run is over", () -> runs() >= 3);
        register.proposer().get("/bans/" + liftedBan).expect(404);
        for (String kept : List.of(objectedBan, lifeBan)) {
            register.proposer().get("/bans/" + kept).expect(200);
        }
        assertThat(rows.count("select count(*) from ban_name where ban_id = ?", endedBan))
                .isZero();
        assertThat(rows.count("select count(*) from ban_document where ban_id = ?", endedBan))
                .isZero();
        assertThat(rows.refusal("delete from credential_check where id = ?", ofHired))
                .as("also after its time")
                .isPresent();
        assertThat(rows.count(ABOUT_STAFF, lifeBan))
                .as(
                        "what was said of her and taken back, as long as the ban that was decided to mean another is in force")
                .isEqualTo(2);
        assertThat(rows.count(ABOUT_STAFF, endedBan)).isZero();
        assertThat(rows.count("select count(*) from case_candidate where ban_id = ?", endedBan))
                .isZero();
        assertThat(register.proposer().get("/bans?size=200").expect(200).text()).doesNotContain(endedBan);
        register.proposer()
                .get("/bans?changedSince=2026-01-01T00:00:00Z&size=200")
                .expect(200);

        JsonObject reread = ReadAgain.by(auditor, PATIENCE);
        assertThat(reread.getString("state")).as(reread.toString()).isEqualTo("SAME");
        assertThat(reread.getInt("erasedByRetention"))
                .isGreaterThanOrEqualTo(10)
                .isEqualTo(reread.getInt("erased"));
        assertThat(command()).contains("of them by retention: " + reread.getInt("erasedByRetention"));
    }

    /** Somebody of that name joins the staff, and is decided to be another. */
    private void unmark(Somebody barred) {
        Somebody carer = barred.homonymBorn(barred.born());
        file(carer);
        JsonObject told = AlertBox.alerts(employer.client(), 0, carer).get(0);
        assertThat(told.getString("kind")).isEqualTo("POSSIBLE_MATCH");
        employer.client()
                .post("/alerts/" + told.getString("id") + "/acknowledgement")
                .expect(200);
        Verdicts.another(register, told.getJsonObject("officials").getString("number"));
    }

    private static JsonObjectBuilder term(Somebody somebody, LocalDate end) {
        return Register.decision(somebody.asJson())
                .add("kind", "ADMIN_TERM")
                .add("legalBasis", "L10")
                .add("start", "2026-01-01")
                .add("end", end.toString())
                .add("life", false);
    }

    private String check(Somebody somebody) {
        return employer.check(somebody).getString("id");
    }

    private void file(Somebody somebody) {
        employer.client()
                .put(
                        "/staff/W-" + UUID.randomUUID(),
                        Json.createObjectBuilder()
                                .add("position", "保育员")
                                .add("from", "2026-01-01")
                                .add("subject", somebody.asJson())
                                .build())
                .expect(200);
    }

    private void lift(String ban, LocalDate today) {
        register.proposer()
                .post(
                        "/bans/" + ban + "/changes",
                        Json.createObjectBuilder()
                                .add("kind", "LIFTED")
                                .add("reason", "RETRIAL")
                                .add("authority", "某区教育局（测试）")
                                .add("documentNumber", "（2026）测变 1 号")
                                .add("decidedOn", today.toString())
                                .add("end", today.minusDays(1).toString())
                                .build())
                .expect(201);
        Answer confirmed = register.approver().post("/bans/" + ban + "/changes/1/approval");
        confirmed.expect(200);
    }

    private List<String> kinds() {
        return employer
                .client()
                .get("/alerts?since=0&size=200")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(alert -> alert.getString("kind"))
                .toList();
    }

    private boolean isGone(String path) {
        return employer.client().get(path).status() == 404;
    }

    /** The runs that are over, each with its line in the log. */
    private int runs() {
        try {
            return rows.count(
                    "select count(*) from ledger_entry e join retention_run r on r.id = e.reference"
                            + " where e.kind = 'RETENTION_SWEPT' and r.ended_at is not null and r.id <> ?"
                            + " and exists (select 1 from retention_removal m where m.run_id = r.id)",
                    ANY);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** To a night of that day, of which the platform has seen enough nights before to believe the clock. */
    private void putForward(LocalDate day) {
        LocalDate before = day.minusDays(4);
        set(before);
        await("a run begins", () -> runsOf(before, "") == 1);
        assertThat(runsOf(before, "and ended_at is null"))
                .as("a clock that has jumped erases nothing")
                .isEqualTo(1);
        set(day);
    }

    private int runsOf(LocalDate day, String condition) {
        try {
            return rows.count(
                    "select count(*) from retention_run where id <> ? and day = date '%s' %s".formatted(day, condition),
                    ANY);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** To the hour in which a run of that day may begin. */
    private void set(LocalDate day) {
        new DemoClock(platform)
                .putTo(day.atTime(LocalTime.of(4, 0)).atZone(PlatformClock.ZONE).toInstant());
    }

    /** The last line of the operator's command. */
    private String command() throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                        "sh",
                        Path.of(System.getProperty("training.root", ".."), "config", "reread-log.sh")
                                .toString())
                .redirectErrorStream(true);
        command.environment()
                .put("TRAINING_PUBLIC_URL", platform.application().address().toString());
        command.environment().put("TRAINING_TOKEN", auditor.token());
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return said.substring(said.lastIndexOf('\n') + 1);
    }

    private static void await(String what, BooleanSupplier reached) {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(limit);
            Waiting.pause();
        }
    }
}
