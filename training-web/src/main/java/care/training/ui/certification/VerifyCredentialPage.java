package care.training.ui.certification;

import care.training.certification.credential.verification.CredentialAnswer;
import care.training.certification.credential.verification.CredentialFinding;
import care.training.certification.credential.verification.CredentialFindingCode;
import care.training.certification.credential.verification.CredentialVerification;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.ui.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;

/**
 * Is this credential, whoever issued it, what it says? By its file or its text. The page keeps no state and opens no
 * session, as the page for certificates.
 */
@Named
@RequestScoped
public class VerifyCredentialPage {
    @Inject
    private CredentialVerification verification;

    @Inject
    private Language language;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private CredentialAnswer answer;
    private String text;
    private String refusal;

    /** Does what was asked for, if anything was. */
    public void open() {
        if (!"POST".equals(request.getMethod())) {
            return;
        }
        try {
            if (request.getContentType() != null && request.getContentType().startsWith("multipart/form-data")) {
                verifyFile();
            } else {
                text = request.getParameter("credential");
                String given = text == null ? "" : text;
                answer = verification.verify(
                        new ByteArrayInputStream(given.getBytes(StandardCharsets.UTF_8)), request.getRemoteAddr());
            }
        } catch (Problem problem) {
            refusal = problem.detail(language.getLocale());
            ExternalContext response = FacesContext.getCurrentInstance().getExternalContext();
            response.setResponseStatus(problem.code().status());
            if (problem.code() == ProblemCode.TOO_MANY_VERIFICATIONS) {
                response.setResponseHeader("Retry-After", String.valueOf(problem.arguments()[0]));
            }
        }
    }

    private void verifyFile() {
        try {
            Part handedIn = request.getPart("file");
            try (InputStream content = handedIn == null ? InputStream.nullInputStream() : handedIn.getInputStream()) {
                answer = verification.verify(content, request.getRemoteAddr());
            }
        } catch (IOException | ServletException brokenOff) {
            throw new IllegalStateException("the file did not arrive", brokenOff);
        }
    }

    public CredentialAnswer getAnswer() {
        return answer;
    }

    public String getRefusal() {
        return refusal;
    }

    /** What was typed, to stay in its field. */
    public String getText() {
        return text;
    }

    /** {@code ok}, {@code wait} where it is for others to say, or {@code no}. */
    public String getKind() {
        return switch (answer.verdict()) {
            case VALID -> "ok";
            case UNDECIDED, NOT_UNDERSTOOD, NOT_YET_VALID -> "wait";
            default -> "no";
        };
    }

    public String message(CredentialFinding finding) {
        return finding.message(language.getLocale());
    }

    /** How a finding is drawn: {@code ok}, {@code info} or {@code no}. */
    public String kind(CredentialFinding finding) {
        return switch (finding.code().kind()) {
            case GOOD -> "ok";
            case NOTE -> "info";
            case BAD -> "no";
        };
    }

    /** One of our own: the link to its page says more than a credential can. */
    public boolean isOurs() {
        return answer.findings().stream().anyMatch(finding -> finding.code() == CredentialFindingCode.ISSUED_HERE);
    }

    public Instant getNow() {
        return clock.instant();
    }
}
