package care.training.kernel;

import java.util.Locale;

/** A value in a problem's text that is itself a text and differs by language, e.g. the reasons of a decision. */
@FunctionalInterface
public interface Worded {
    String in(Locale locale);
}
