package care.training.registry.employment;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;

/**
 * By what an employer's own system calls somebody on its staff: the staff number (工号). It means nothing to another
 * employer, and no document number stands in an address.
 *
 * @param value 1 to 64 letters, digits, hyphens, dots and underscores
 */
public record PersonRef(String value) {
    public PersonRef {
        value = value == null ? "" : value.strip();
        // eighteen digits would be somebody's document number
        if (!value.matches("[A-Za-z0-9._-]{1,64}") || value.matches("[0-9]{15}|[0-9]{17}[0-9Xx]")) {
            throw Problem.invalid("personRef", ProblemCode.STAFF_REFERENCE_MALFORMED);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
