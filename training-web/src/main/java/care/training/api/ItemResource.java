package care.training.api;

import care.training.exam.bank.ItemImport;
import care.training.exam.bank.Items;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The item bank of the caller's organization. */
@Path("/items")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ASSOCIATION)
public class ItemResource {
    private static final int MAX_MB = 10;

    @Inject
    private Items items;

    @POST
    @Path("/imports")
    @Consumes({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @BodyLimit(mb = MAX_MB)
    @Operation(
            summary = "Load items into the bank, all or none; an item of the same code is changed",
            description = "400 naming every cell that must be mended")
    public ItemImport load(@NotNull byte[] file) {
        return items.load(file);
    }
}
