package care.training.api;

import care.training.ledger.LogConsistency;
import care.training.ledger.LogProof;
import care.training.ledger.PublicLog;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The log of what must never silently change, as C2SP tlog-tiles serves a log. */
@Path("/ledger")
@RequestScoped
@PermitAll
public class LedgerResource {
    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Inject
    private PublicLog log;

    @GET
    @Path("/checkpoint")
    @Produces(TEXT)
    @Operation(summary = "How long the log is and what its root is, as a signed note (C2SP tlog-checkpoint)")
    public Response checkpoint() {
        return Response.ok(log.checkpoint())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @GET
    @Path("/key")
    @Produces(TEXT)
    @Operation(summary = "The key that checkpoints are verified by (C2SP signed-note): keep it from another source too")
    public String key() {
        return log.verifierKey() + "\n";
    }

    @GET
    @Path("/tile/entries/{path: .+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "Up to 256 entries, each after its length in two bytes (C2SP tlog-tiles)",
            description = "An entry is a salted SHA-256; what it was made of stays with its record")
    public Response entries(@PathParam("path") String path) {
        TilePath tile = TilePath.read(path);
        return cached(tile, log.entries(tile.number(), tile.width()));
    }

    @GET
    @Path("/tile/{level: \\d{1,2}}/{path: .+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Up to 256 hashes of the tree (C2SP tlog-tiles)")
    public Response tile(@PathParam("level") int level, @PathParam("path") String path) {
        TilePath tile = TilePath.read(path);
        return cached(tile, log.tile(level, tile.number(), tile.width()));
    }

    @GET
    @Path("/entries/{index: \\d{1,18}}/proof")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What proves that the entry of this place is in the log (RFC 6962)")
    public LogProof proof(@PathParam("index") long index) {
        return log.proof(index);
    }

    @GET
    @Path("/digests/{digest}/proof")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The same for the entry of this digest, 64 hexadecimal digits",
            description = "404 also for the second or so until a new entry has its place")
    public LogProof proofOfDigest(@PathParam("digest") String digest) {
        return log.proof(digest);
    }

    @GET
    @Path("/consistency")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What proves that the log grew out of what it was at an earlier checkpoint (RFC 6962)")
    public LogConsistency consistency(@QueryParam("earlier") long earlier) {
        return log.consistencyWith(earlier);
    }

    /** A tile never changes; one that is not full is superseded by a longer one with an address of its own. */
    private static Response cached(TilePath tile, byte[] bytes) {
        return Response.ok(bytes)
                .header(HttpHeaders.CACHE_CONTROL, tile.isFull() ? FOR_EVER : "public, max-age=3600")
                .build();
    }
}
