package care.training.ui;

import care.training.kernel.Languages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The texts of the pages: {@code #{t['college.import.title']}}, and with values {@code #{t.of('frame.results', 12)}}. The
 * first part of a key names the bundle it stands in ({@code texts/college.properties} and {@code _en}), so that each
 * area has files of its own. A test sees that both languages have the same keys and that no page uses one that is missing.
 */
@Named("t")
@RequestScoped
public class Texts extends AbstractMap<String, String> {
    private static final String FOLDER = "care.training.ui.texts.";

    @Inject
    private Language language;

    @Override
    public String get(Object key) {
        return find(key.toString(), language.getLocale());
    }

    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    /** The text of {@code key} with {@code values} put in, by {@link MessageFormat}; without values just as it stands. */
    public String of(String key, Object... values) {
        return values.length == 0 ? get(key) : new MessageFormat(get(key), language.getLocale()).format(values);
    }

    public String of(String key, Object value) {
        return of(key, new Object[] {value});
    }

    public String of(String key, Object first, Object second) {
        return of(key, new Object[] {first, second});
    }

    public String of(String key, Object first, Object second, Object third) {
        return of(key, new Object[] {first, second, third});
    }

    /** The text in a language that is not the page's: what goes to somebody on paper. */
    public static String in(Locale locale, String key, Object... values) {
        return new MessageFormat(find(key, locale), locale).format(values);
    }

    /** The text for one constant of an enum: {@code t.name('association.state', session.state)}. */
    public String name(String prefix, Object constant) {
        return constant == null ? "" : get(prefix + "." + constant);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        throw new UnsupportedOperationException("texts are asked for by key");
    }

    /** The text of {@code key}; the key itself in brackets where it is missing, so that it is seen and mended. */
    static String find(String key, Locale locale) {
        int dot = key.indexOf('.');
        try {
            return ResourceBundle.getBundle(FOLDER + key.substring(0, Math.max(0, dot)), locale, Languages.NO_FALLBACK)
                    .getString(key);
        } catch (MissingResourceException missing) {
            System.getLogger(Texts.class.getName()).log(System.Logger.Level.ERROR, "no text for " + key);
            return "[" + key + "]";
        }
    }
}
