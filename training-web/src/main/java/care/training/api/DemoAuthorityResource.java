package care.training.api;

import care.training.certification.signing.Authorities;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The demo's own authority, for whoever verifies the demo's certificates with other programs. Elsewhere it does not exist. */
@Path("/demo")
@RequestScoped
public class DemoAuthorityResource {
    /** In bytes; a request has some hundred. */
    private static final int LARGEST = 10_000;

    @Inject
    private Authorities authorities;

    @FunctionalInterface
    private interface Answer {
        byte[] to(byte[] request) throws IOException;
    }

    @POST
    @Path("/time-stamps")
    @Consumes("application/timestamp-query")
    @Produces("application/timestamp-reply")
    @PermitAll
    @Operation(summary = "A time stamp (RFC 3161) of the demo's own authority (demo mode only)")
    public byte[] timeStamp(InputStream request) {
        return answer(request, authorities.own()::timeStamp);
    }

    @POST
    @Path("/ocsp")
    @Consumes("application/ocsp-request")
    @Produces("application/ocsp-response")
    @PermitAll
    @Operation(summary = "Whether certificates of the demo's own authority stand (RFC 6960, demo mode only)")
    public byte[] standing(InputStream request) {
        return answer(request, authorities.own()::standing);
    }

    @GET
    @Path("/crl")
    @Produces("application/pkix-crl")
    @PermitAll
    @Operation(summary = "The certificates that the demo's own authority has revoked: none (RFC 5280, demo mode only)")
    public byte[] list() {
        try {
            return authorities.own().list();
        } catch (IOException unreadable) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }

    private static byte[] answer(InputStream request, Answer answer) {
        try {
            byte[] read = request.readNBytes(LARGEST + 1);
            if (read.length <= LARGEST) {
                return answer.to(read);
            }
        } catch (IOException unreadable) {
            throw new Problem(ProblemCode.INVALID_INPUT);
        }
        throw new Problem(ProblemCode.INVALID_INPUT);
    }
}
