package care.training.ui;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the address in the {@code type} of a problem document tells the person who follows it. */
@Named
@RequestScoped
public class ProblemPage {
    @Inject
    private Language language;

    private String code;
    private ProblemCode problem;

    /** Problems: NOT_FOUND for a code that the catalogue does not have. */
    public void open() {
        if (code != null) {
            problem = Arrays.stream(ProblemCode.values())
                    .filter(known -> known.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        }
    }

    /** The one asked for; null where the whole catalogue is. */
    public ProblemCode getProblem() {
        return problem;
    }

    /** What it says, with an ellipsis where each case has its own value. */
    public String getText() {
        Object[] open = new Object[10];
        Arrays.fill(open, "…");
        return problem.text(locale(), open);
    }

    public List<ProblemCode> getAll() {
        return Arrays.asList(ProblemCode.values());
    }

    private Locale locale() {
        return language.getLocale();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
