package care.training.api;

import care.training.catalog.OwnCourses;
import care.training.catalog.WrittenCourse;
import care.training.catalog.imports.CodeEntry;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * The programs, courses and classes of my organization, one at a time and under its own codes. Everything is read and refused
 * as a row of an import is; what another provider calls the same is another record.
 */
@Path("/catalog/own")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
public class OwnCourseResource {
    private static final String CODE = "the provider's own code";

    @Inject
    private CodeEntry entry;

    @Inject
    private OwnCourses courses;

    /** @param majorCode of the Ministry of Education's list of majors */
    public record OwnProgram(String program, String majorCode) {
        Map<String, String> fields() {
            return Fields.of("program", program, "majorCode", majorCode);
        }
    }

    /**
     * The fields of an import, each left out where it does not apply.
     *
     * @param level 5 (lowest) to 1
     * @param fee in yuan
     * @param mode and kind in the words of the template
     * @param modules as in the template: "name 8；name 16"
     * @param version what the writer has seen; left out where that does not matter
     */
    public record OwnCourse(
            String title,
            String titleEn,
            String occupation,
            Integer level,
            Integer hours,
            BigDecimal credits,
            String mode,
            String district,
            BigDecimal fee,
            String description,
            String kind,
            String modules,
            String teachers,
            String programCode,
            String program,
            String majorCode,
            Integer version) {
        Map<String, String> fields() {
            return Fields.of(
                    "title",
                    title,
                    "titleEn",
                    titleEn,
                    "occupation",
                    occupation,
                    "level",
                    level,
                    "hours",
                    hours,
                    "credits",
                    credits,
                    "mode",
                    mode,
                    "district",
                    district,
                    "fee",
                    fee,
                    "description",
                    description,
                    "kind",
                    kind,
                    "modules",
                    modules,
                    "teachers",
                    teachers,
                    "programCode",
                    programCode,
                    "program",
                    program,
                    "majorCode",
                    majorCode);
        }
    }

    /** A run of a course. */
    public record OwnClass(LocalDate startsOn, LocalDate endsOn, Integer seats, String place) {
        Map<String, String> fields() {
            return Fields.of("startsOn", startsOn, "endsOn", endsOn, "seats", seats, "place", place);
        }
    }

    @PUT
    @Path("/programs/{code}")
    @Operation(summary = "Say how a program or major of mine is called; again changes nothing")
    @APIResponse(responseCode = "204", description = "Kept")
    public Response putProgram(
            @PathParam("code") @Parameter(description = CODE) String code, @Valid @NotNull OwnProgram said) {
        entry.putProgram(code, said.fields());
        return Response.noContent().build();
    }

    @DELETE
    @Path("/programs/{code}")
    @Operation(
            summary = "Take away a program that no course of mine belongs to",
            description = "409 program-has-courses")
    public void removeProgram(@PathParam("code") @Parameter(description = CODE) String code) {
        entry.removeProgram(code);
    }

    @GET
    @Path("/courses/{code}")
    @Operation(summary = "A course of mine as it is written, withdrawn classes too")
    public WrittenCourse course(@PathParam("code") @Parameter(description = CODE) String code) {
        return courses.written(entry.courseId(code));
    }

    @PUT
    @Path("/courses/{code}")
    @Operation(
            summary = "Add a course of mine, or say what is true of it now; one that was withdrawn is offered again",
            description =
                    "200 where it was known, 201 where it is new; 409 changed-meanwhile where version is not the last")
    @APIResponseSchema(WrittenCourse.class)
    public Response putCourse(
            @PathParam("code") @Parameter(description = CODE) String code, @Valid @NotNull OwnCourse said) {
        CodeEntry.Put put = entry.putCourse(code, said.version(), said.fields());
        return answer(put.added(), put.id());
    }

    @DELETE
    @Path("/courses/{code}")
    @Operation(summary = "Offer a course of mine and its classes no longer", description = "409 class-has-learners")
    public void withdrawCourse(@PathParam("code") @Parameter(description = CODE) String code) {
        entry.withdrawCourse(code);
    }

    @PUT
    @Path("/courses/{code}/classes/{classCode}")
    @Operation(
            summary = "Add a class to a course of mine, or say what is true of it now; answers the course",
            description = "200 where it was known, 201 where it is new; 409 seats-below-taken")
    @APIResponseSchema(WrittenCourse.class)
    public Response putClass(
            @PathParam("code") @Parameter(description = CODE) String code,
            @PathParam("classCode") @Parameter(description = CODE) String classCode,
            @Valid @NotNull OwnClass said) {
        return answer(entry.putClass(code, classCode, said.fields()).added(), entry.courseId(code));
    }

    @DELETE
    @Path("/courses/{code}/classes/{classCode}")
    @Operation(summary = "Offer a class of mine no longer", description = "409 class-has-learners")
    public void withdrawClass(
            @PathParam("code") @Parameter(description = CODE) String code,
            @PathParam("classCode") @Parameter(description = CODE) String classCode) {
        entry.withdrawClass(code, classCode);
    }

    private Response answer(boolean added, UUID course) {
        return Response.status(added ? Response.Status.CREATED : Response.Status.OK)
                .entity(courses.written(course))
                .build();
    }

    /** Fields as a row of a file has them. */
    private static final class Fields {
        private Fields() {}

        /** Names and values in turn; what is null is left out. */
        static Map<String, String> of(Object... namesAndValues) {
            Map<String, String> fields = new HashMap<>();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                Object value = namesAndValues[i + 1];
                if (value != null) {
                    fields.put(
                            (String) namesAndValues[i],
                            value instanceof BigDecimal number ? number.toPlainString() : value.toString());
                }
            }
            return fields;
        }
    }
}
