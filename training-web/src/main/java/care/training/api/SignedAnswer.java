package care.training.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** A list that is answered as JSON, or signed as a compact JWS (RFC 7515) to whoever accepts {@value #JOSE}. */
final class SignedAnswer {
    static final String JOSE = "application/jose";
    private static final MediaType SIGNED = new MediaType("application", "jose");

    private SignedAnswer() {}

    static Response of(HttpHeaders asked, Supplier<?> plain, Supplier<String> signed) {
        boolean wantsSigned = asked.getAcceptableMediaTypes().stream()
                .filter(type -> !type.isWildcardType() && !type.isWildcardSubtype())
                .findFirst()
                .filter(SIGNED::isCompatible)
                .isPresent();
        Response.ResponseBuilder answer = wantsSigned
                ? Response.ok(signed.get(), SIGNED)
                : Response.ok(plain.get(), MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }
}
