package care.training.ui;

import care.training.kernel.Languages;
import care.training.kernel.Problem;
import care.training.kernel.Violation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a page tells the person after they did something. {@link #done} for what worked; problems need no call, they are
 * thrown and shown by {@link ProblemHandling}.
 */
@Named("messages")
@RequestScoped
public class Messages {
    static final String REOPENED = "care.training.reopened";

    @Inject
    private Texts texts;

    @Inject
    private Language language;

    /**
     * One message.
     *
     * @param target client id of the field it is about, or null
     */
    public record Line(List<TextPiece> pieces, String target) {}

    /** Says on this page, or on the next when the action leads on, that something was done. */
    public void done(String key, Object... values) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.of(key, values), null));
    }

    /** The errors of this page, each with the field it is about: the summary at its top. */
    public List<Line> getErrors() {
        return lines(true);
    }

    public List<Line> getNews() {
        return lines(false);
    }

    public boolean isReopened() {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash().get(REOPENED) != null;
    }

    private List<Line> lines(boolean errors) {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Line> lines = new ArrayList<>();
        Iterator<String> targets = faces.getClientIdsWithMessages();
        while (targets.hasNext()) {
            String target = targets.next();
            for (FacesMessage message : faces.getMessageList(target)) {
                boolean isError = message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0;
                if (isError == errors) {
                    lines.add(new Line(pieces(text(message)), target));
                }
            }
        }
        return lines;
    }

    /** A message in the page's language, cut where it is in the other. */
    public List<TextPiece> pieces(String text) {
        return language.isEnglish() ? TextPiece.ofEnglish(text) : List.of(new TextPiece(text, false));
    }

    private static String text(FacesMessage message) {
        return message.getSummary() == null ? message.getDetail() : message.getSummary();
    }

    /** Puts a problem on the page: each violation beside the field whose id it names, the rest in the summary. */
    static void show(FacesContext faces, Problem problem) {
        Locale locale = CDI.current().select(Language.class).get().getLocale();
        if (problem.violations().isEmpty()) {
            add(faces, null, problem.detail(locale));
        }
        for (Violation violation : problem.violations()) {
            Optional<UIInput> input = inputFor(faces, violation.field());
            input.ifPresent(field -> refuse(faces, field));
            String text = violation.message(locale);
            add(
                    faces,
                    input.map(field -> field.getClientId(faces)).orElse(null),
                    input.isPresent() || violation.field().isEmpty() ? text : violation.field() + colon(locale) + text);
        }
    }

    private static String colon(Locale locale) {
        return Languages.ENGLISH.equals(locale) ? ": " : "：";
    }

    /** Marks the input as wrong and keeps what was typed: Faces would show an empty one, as its value was taken over already. */
    private static void refuse(FacesContext faces, UIInput input) {
        String typed = faces.getExternalContext().getRequestParameterMap().get(input.getClientId(faces));
        if (typed != null) {
            input.setSubmittedValue(typed);
        }
        input.setValid(false);
    }

    private static void add(FacesContext faces, String target, String text) {
        faces.addMessage(target, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** The input whose id is the last part of the violation's path: {@code name} for {@code subject.name} or {@code name[2]}. */
    private static Optional<UIInput> inputFor(FacesContext faces, String path) {
        String id = path.substring(path.lastIndexOf('.') + 1).replaceFirst("\\[\\d+]$", "");
        List<UIInput> found = new ArrayList<>();
        UIViewRoot page = faces.getViewRoot();
        page.visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (component instanceof UIInput input && isNamed(component, id) && isSent(component)) {
                found.add(input);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found.stream().findFirst();
    }

    /** Stands in the form that was sent: a page may have several forms with fields of one name. */
    private static boolean isSent(UIComponent component) {
        UIComponent form = component;
        while (form != null && !(form instanceof UIForm)) {
            form = form.getParent();
        }
        return form == null || ((UIForm) form).isSubmitted();
    }

    private static boolean isNamed(UIComponent component, String id) {
        return !id.isEmpty() && id.equals(component.getId());
    }
}
