package care.training.ui;

import care.training.kernel.Languages;
import care.training.web.LanguageSwitch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Locale;

/** The language this person reads: Chinese until they choose English, remembered in a cookie. */
@Named("language")
@RequestScoped
public class Language implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient HttpServletRequest request;

    private Locale locale;

    public Locale getLocale() {
        if (locale == null) {
            locale = LanguageSwitch.chosen(request).orElse(Languages.CHINESE);
        }
        return locale;
    }

    /** For the attribute {@code lang}. */
    public String getTag() {
        return isEnglish() ? "en" : "zh-CN";
    }

    public boolean isEnglish() {
        return "en".equals(getLocale().getLanguage());
    }
}
