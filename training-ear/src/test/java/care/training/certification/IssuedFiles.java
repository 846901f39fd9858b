package care.training.certification;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.TestPlatform;
import care.training.platform.Waiting;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.text.PDFTextStripper;

/** Certificates that are out, and what their files become. */
final class IssuedFiles {
    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4}-){2}[0-9A-Z]{4}");

    private IssuedFiles() {}

    /** Somebody of this name passed and is certified; the certificate's number. */
    static String issued(String name) {
        PublishedExam exam = PublishedExam.ended(TestPlatform.platform(), 5);
        exam.passed(name);
        return Batches.number(Batches.issue(association(), exam), 0);
    }

    static byte[] pdf(String number) {
        return association().get("/certificates/" + number + "/pdf").expect(200).body();
    }

    /** The verification code that stands on a file, as it is printed. */
    static String code(byte[] file) {
        try (PDDocument paper = Loader.loadPDF(file)) {
            Matcher printed = CODE.matcher(new PDFTextStripper().getText(paper));
            if (!printed.find()) {
                throw new AssertionError("no code is printed");
            }
            return printed.group();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Where the credential inside a file says that it can be verified. */
    static String address(byte[] file) {
        try (PDDocument paper = Loader.loadPDF(file);
                JsonReader credential = Json.createReader(
                        new ByteArrayInputStream(new PDDocumentNameDictionary(paper.getDocumentCatalog())
                                .getEmbeddedFiles()
                                .getNames()
                                .get("credential.json")
                                .getEmbeddedFile()
                                .toByteArray()))) {
            return credential
                    .readObject()
                    .getJsonArray("evidence")
                    .getJsonObject(0)
                    .getString("id");
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The page that the QR code on a file leads to, as anybody sees it. */
    static String page(String number, byte[] file) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(TestPlatform.platform().application().address() + "/verify/" + number + "/"
                                + code(file).replace("-", "")))
                .header("Accept-Language", "zh-CN")
                .build();
        try {
            return HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What anybody is told who hands the file in. */
    static JsonObject verify(byte[] file) {
        return ApiClient.anonymous(TestPlatform.platform())
                .post("/certificates/verification", "application/pdf", file)
                .expect(200)
                .json();
    }

    static Answer revoke(String number) {
        return association()
                .post(
                        "/certificates/" + number + "/revocations",
                        Json.createObjectBuilder()
                                .add("reason", "CHEATING")
                                .add("note", "演决〔2026〕1 号")
                                .build());
    }

    static Answer correct(String number, String name) {
        return association()
                .post(
                        "/certificates/" + number + "/corrections",
                        Json.createObjectBuilder()
                                .add("name", name)
                                .add("note", "户口簿变更页")
                                .build());
    }

    /** A second person of the association approves what was proposed. */
    static void approve(Answer proposed) {
        ApiClient.machine(TestPlatform.platform(), "demo-association2")
                .post("/certificates/changes/" + proposed.expect(201).json().getString("id") + "/approval")
                .expect(200);
    }

    /** A change of the certificate once it is no longer being made. */
    static JsonObject ended(String number, String change) {
        Instant limit = Instant.now().plusSeconds(90);
        while (Instant.now().isBefore(limit)) {
            JsonObject found =
                    association().get("/certificates/" + number).expect(200).json().getJsonArray("changes").stream()
                            .map(JsonValue::asJsonObject)
                            .filter(one -> one.getString("id").equals(change))
                            .findFirst()
                            .orElseThrow();
            if (!found.getString("state").equals("APPROVED")) {
                return found;
            }
            Waiting.pause();
        }
        throw new AssertionError("change " + change + " does not end");
    }

    /** The file once it is another than {@code before}: what changes it is a job that wakes by itself. */
    static byte[] changedFrom(String number, byte[] before) {
        Instant limit = Instant.now().plusSeconds(90);
        while (Instant.now().isBefore(limit)) {
            byte[] now = pdf(number);
            if (!Arrays.equals(now, before)) {
                return now;
            }
            Waiting.pause();
        }
        throw new AssertionError("the file of " + number + " stays as it is");
    }

    private static ApiClient association() {
        return ApiClient.machine(TestPlatform.platform(), "demo-association");
    }
}
