package care.training.ui.certification;

import care.training.certification.validity.ValidityState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** How a state of validity looks. */
@Named("validityWords")
@ApplicationScoped
public class ValidityWords {
    /** The kind of the tag {@code t:outcome}. */
    public String kind(ValidityState state) {
        return switch (state) {
            case CURRENT, WITHOUT_END -> "ok";
            case RENEWABLE, IN_GRACE -> "wait";
            case TO_COME -> "info";
            case LAPSED, GONE -> "no";
        };
    }
}
