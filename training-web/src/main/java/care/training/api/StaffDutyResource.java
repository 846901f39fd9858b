package care.training.api;

import care.training.check.duty.DutyCount;
import care.training.check.duty.DutyState;
import care.training.check.duty.StaffCheck;
import care.training.check.duty.StaffDuty;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether everybody in post was checked as the law demands. */
@Path("/staff-duty")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StaffDutyResource {
    @Inject
    private StaffDuty duty;

    @GET
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(summary = "My staff and when each was last checked, whoever never was first")
    public Page<StaffCheck> mine(@QueryParam("state") DutyState state, @BeanParam Paging paging) {
        return duty.mine(state, paging.page(), paging.size());
    }

    @GET
    @Path("/institutions")
    @RolesAllowed({Roles.REGULATOR, Roles.AUDITOR})
    @Operation(summary = "How many of each institution's staff are unchecked, the most first; nobody is named")
    public Page<DutyCount> institutions(@QueryParam("district") String district, @BeanParam Paging paging) {
        return duty.institutions(district, paging.page(), paging.size());
    }
}
