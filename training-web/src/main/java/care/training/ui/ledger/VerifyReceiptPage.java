package care.training.ui.ledger;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.ledger.receipt.ReceiptAnswer;
import care.training.ledger.receipt.ReceiptFinding;
import care.training.ledger.receipt.ReceiptVerification;
import care.training.ui.Language;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Is this receipt what we signed, and does it stand in the log? The page keeps no state and opens no session. */
@Named
@RequestScoped
public class VerifyReceiptPage {
    /** Kinds of receipts that have their words in the texts. */
    private static final Set<String> KNOWN = Set.of("CHECK", "SUBMISSION");

    @Inject
    private ReceiptVerification verification;

    @Inject
    private Language language;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private ReceiptAnswer answer;
    private String text;
    private String refusal;

    /** Does what was asked for, if anything was. */
    public void open() {
        if (!"POST".equals(request.getMethod())) {
            return;
        }
        try {
            if (request.getContentType() != null && request.getContentType().startsWith("multipart/form-data")) {
                answer = verification.verify(file(), request.getRemoteAddr());
            } else {
                text = request.getParameter("receipt");
                answer = verification.verify(
                        (text == null ? "" : text).getBytes(StandardCharsets.UTF_8), request.getRemoteAddr());
            }
        } catch (Problem problem) {
            refusal = problem.detail(language.getLocale());
            ExternalContext response = FacesContext.getCurrentInstance().getExternalContext();
            response.setResponseStatus(problem.code().status());
            if (problem.code() == ProblemCode.TOO_MANY_RECEIPTS) {
                response.setResponseHeader("Retry-After", String.valueOf(problem.arguments()[0]));
            }
        }
    }

    private byte[] file() {
        try {
            Part handedIn = request.getPart("file");
            try (InputStream content = handedIn == null ? InputStream.nullInputStream() : handedIn.getInputStream()) {
                return content.readNBytes(ReceiptVerification.LARGEST_BYTES + 1);
            }
        } catch (IOException | ServletException brokenOff) {
            throw new IllegalStateException("the file did not arrive", brokenOff);
        }
    }

    public ReceiptAnswer getAnswer() {
        return answer;
    }

    public String getRefusal() {
        return refusal;
    }

    /** What was typed, to stay in its field. */
    public String getText() {
        return text;
    }

    /** {@code ok}, {@code wait} where the log is still to have its say, or {@code no}. */
    public String getKind() {
        return switch (answer.verdict()) {
            case PROVEN, SIGNED -> "ok";
            case NOT_YET_IN_LOG -> "wait";
            case PROOF_FAILS, NOT_OURS, UNREADABLE -> "no";
        };
    }

    public String message(ReceiptFinding finding) {
        return finding.message(language.getLocale());
    }

    /** How a finding is drawn: {@code ok}, {@code info} or {@code no}. */
    public String kind(ReceiptFinding finding) {
        return switch (finding.code().kind()) {
            case GOOD -> "ok";
            case NOTE -> "info";
            case BAD -> "no";
        };
    }

    public boolean isSubmission() {
        return "SUBMISSION".equals(said("kind"));
    }

    public boolean isCheck() {
        return "CHECK".equals(said("kind"));
    }

    /** What kind of receipt it is, in words. */
    public String getWhat() {
        String kind = said("kind");
        return KNOWN.contains(kind) ? texts.get("receipt.kind." + kind) : kind;
    }

    /** A text or number that the receipt says by that name; empty where it does not. */
    public String said(String name) {
        return said(answer.receipt(), name);
    }

    /** The same of whom a check was about. */
    public String subject(String name) {
        return said(answer.receipt().getJsonObject("subject"), name);
    }

    /** A moment that the receipt says by that name. */
    public Instant time(String name) {
        return Instant.parse(said(name));
    }

    private static String said(JsonObject object, String name) {
        if (!object.containsKey(name)) {
            return "";
        }
        return switch (object.get(name).getValueType()) {
            case STRING -> object.getString(name);
            default -> object.get(name).toString();
        };
    }

    public int getAnswers() {
        return answer.receipt().getJsonArray("answers").size();
    }

    public Instant getNow() {
        return clock.instant();
    }
}
