package care.training.api;

import care.training.certification.credential.StatusList;
import care.training.certification.credential.StatusLists;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which credentials were withdrawn. */
@Path("/status-lists/{id}")
@RequestScoped
public class StatusListResource {
    private static final String TOKEN = "application/vc+jwt";

    @Inject
    private StatusLists lists;

    @GET
    @PermitAll
    @Produces({"application/vc", "application/ld+json", MediaType.APPLICATION_JSON, TOKEN})
    @Operation(
            summary = "A signed W3C Bitstring Status List, for anybody",
            description = "Cacheable for the time that its ttl says; ask again with If-None-Match. Accept"
                    + " application/vc+jwt gives it as JSON Web Token")
    public Response list(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT) String accept, @Context Request request) {
        StatusList list = lists.get(id);
        boolean token = accept != null && accept.contains(TOKEN);
        EntityTag tag = new EntityTag(list.tag() + (token ? "-t" : ""));
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer == null) {
            answer = token ? Response.ok(list.token(), TOKEN) : Response.ok(list.document(), "application/vc");
        }
        return answer.tag(tag)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        "public, max-age=" + lists.fresh().toSeconds())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
