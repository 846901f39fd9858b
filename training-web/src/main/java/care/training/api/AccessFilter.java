package care.training.api;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may call what, denied by default: an operation says {@code @RolesAllowed}, {@code @Authenticated} or
 * {@code @PermitAll}, on itself or on its class, or nobody gets in. A change by the session's cookie needs a header that
 * a form of another site cannot send.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessFilter implements ContainerRequestFilter {
    public static final String OWN_PAGE_HEADER = "X-Training-Request";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Annotation access = access(resource.getResourceMethod(), resource.getResourceClass())
                .orElseThrow(() -> new Problem(ProblemCode.FORBIDDEN));
        if (access instanceof PermitAll) {
            return;
        }
        SecurityContext caller = request.getSecurityContext();
        if (caller.getUserPrincipal() == null) {
            throw new Problem(ProblemCode.NOT_SIGNED_IN);
        }
        if (!isAllowed(access, caller)) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
        if (isByCookie(request)
                && !READING.contains(request.getMethod())
                && !"1".equals(request.getHeaderString(OWN_PAGE_HEADER))) {
            throw new Problem(ProblemCode.FORGED_REQUEST);
        }
    }

    /** The annotation that decides about {@code method}: its own, else its class's. */
    static Optional<Annotation> access(Method method, Class<?> type) {
        return Stream.of(method.getAnnotations(), type.getAnnotations())
                .flatMap(Arrays::stream)
                .filter(annotation -> annotation instanceof RolesAllowed
                        || annotation instanceof PermitAll
                        || annotation instanceof Authenticated
                        || annotation instanceof DenyAll)
                .findFirst();
    }

    private static boolean isAllowed(Annotation access, SecurityContext caller) {
        return access instanceof Authenticated
                || access instanceof RolesAllowed roles
                        && Arrays.stream(roles.value()).anyMatch(caller::isUserInRole);
    }

    private static boolean isByCookie(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
    }
}
