package care.training.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many megabytes (2^20 bytes) the body of this operation may have; without it {@value #DEFAULT_MB}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {
    int DEFAULT_MB = 1;

    int mb();
}
