package care.training.ui.certification;

import care.training.certification.CertificateStanding;
import care.training.certification.IssuingRules;
import care.training.certification.verification.CertificateCard;
import care.training.certification.verification.FileAnswer;
import care.training.certification.verification.LookupAnswer;
import care.training.certification.verification.NoAnswer;
import care.training.certification.verification.Verification;
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
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/**
 * Is this certificate what it says? By number with name or code, by the QR code's address, or by the PDF. The page keeps
 * no state and opens no session: its forms are plain posts, and a refusal is shown on it with the status it has.
 */
@Named
@RequestScoped
public class VerifyPage {
    /** Their first argument is the seconds to wait. */
    private static final Set<ProblemCode> SAYING_HOW_LONG =
            Set.of(ProblemCode.TOO_MANY_GUESSES, ProblemCode.TOO_MANY_NAMES, ProblemCode.TOO_MANY_FILES);

    @Inject
    private Verification verification;

    @Inject
    private IssuingRules rules;

    @Inject
    private Language language;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private String number;
    private String code;
    private String holder;
    private LookupAnswer lookup;
    private FileAnswer file;
    private String refusal;

    /** Does what was asked for, if anything was. */
    public void open() {
        try {
            if (isMultipart()) {
                verifyFile();
            } else if ("POST".equals(request.getMethod()) || isGiven(code)) {
                lookup = verification.lookUp(number, isGiven(code) ? code : holder, request.getRemoteAddr());
            }
        } catch (Problem problem) {
            refuse(problem);
        }
    }

    private void verifyFile() {
        try {
            Part handedIn = request.getPart("file");
            try (InputStream content = handedIn == null ? InputStream.nullInputStream() : handedIn.getInputStream()) {
                file = verification.verifyPdf(content, request.getRemoteAddr());
            }
        } catch (IOException | ServletException brokenOff) {
            throw new IllegalStateException("the file did not arrive", brokenOff);
        }
    }

    private void refuse(Problem problem) {
        refusal = problem.violations().isEmpty()
                ? problem.detail(language.getLocale())
                : problem.violations().get(0).message(language.getLocale());
        ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
        answer.setResponseStatus(problem.code().status());
        if (SAYING_HOW_LONG.contains(problem.code())) {
            answer.setResponseHeader("Retry-After", String.valueOf(problem.arguments()[0]));
        }
    }

    private boolean isMultipart() {
        return "POST".equals(request.getMethod())
                && request.getContentType() != null
                && request.getContentType().startsWith("multipart/form-data");
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    public boolean isAnswered() {
        return lookup != null || file != null;
    }

    public String getRefusal() {
        return refusal;
    }

    public FileAnswer getFile() {
        return file;
    }

    /** The certificate that was found; null where there is none. */
    public CertificateCard getCertificate() {
        return file != null ? file.certificate() : lookup != null ? lookup.certificate() : null;
    }

    public boolean isValid() {
        return getCertificate() != null
                && getCertificate().standing() == CertificateStanding.VALID
                && (file == null || file.authentic());
    }

    /** Whether it is valid and the national site may not show it yet. */
    public boolean isNotYetOnNationalSite() {
        return isValid() && !getCertificate().onNationalSite();
    }

    /** Names the outcome in the texts and by its icon: {@code verify.outcome.<this>}. */
    public String getOutcome() {
        if (file != null && !file.authentic()) {
            return "NOT_AUTHENTIC";
        } else if (getCertificate() != null) {
            return getCertificate().standing().name();
        }
        return lookup.reason() == NoAnswer.NO_MATCH || lookup.reason() == NoAnswer.MALFORMED ? "NO_MATCH" : "ELSEWHERE";
    }

    /** {@code ok}, {@code wait} where it is for others to say or to inquire, or {@code no}. */
    public String getKind() {
        return switch (getOutcome()) {
            case "VALID" -> "ok";
            case "ELSEWHERE", "SUSPENDED" -> "wait";
            default -> "no";
        };
    }

    /** Why there is no certificate to show, and what to do. */
    public String getExplanation() {
        return lookup == null ? "" : lookup.explanation(language.getLocale());
    }

    public int getNationalSiteWorkingDays() {
        return rules.nationalSiteWorkingDays();
    }

    public Instant getNow() {
        return clock.instant();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }
}
