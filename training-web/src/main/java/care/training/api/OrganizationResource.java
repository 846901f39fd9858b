package care.training.api;

import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.registry.NewOrganization;
import care.training.registry.NewSelection;
import care.training.registry.Organization;
import care.training.registry.OrganizationKind;
import care.training.registry.Organizations;
import care.training.registry.SelectionRecord;
import care.training.registry.employment.PostView;
import care.training.registry.employment.Posts;
import care.training.registry.filing.FilingState;
import care.training.registry.organization.AgeClass;
import care.training.registry.organization.ClassPlaces;
import care.training.registry.organization.OrganizationRecords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Organizations, and which of them the authority has selected to certify. */
@Path("/organizations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganizationResource {
    @Inject
    private Organizations organizations;

    @Inject
    private OrganizationRecords records;

    @Inject
    private Posts posts;

    /**
     * What is recorded of an organization under the code in the address; {@code address} and {@code classes} left out stay
     * as they are.
     */
    public record Description(
            String name,
            String nameEn,
            OrganizationKind kind,
            String district,
            String codeReason,
            String address,
            LocalDate registeredOn,
            List<Places> classes) {}

    /** The classes of one age together. */
    public record Places(
            @NotNull AgeClass ageClass,
            @NotNull Integer classes,
            @NotNull Integer places) {
        static Places of(ClassPlaces offered) {
            return new Places(offered.ageClass(), offered.classes(), offered.places());
        }

        ClassPlaces value() {
            return new ClassPlaces(ageClass, classes, places);
        }
    }

    /** An organization as it is on record. */
    public record Entry(String creditCode, String name, String nameEn, OrganizationKind kind, String district) {
        static Entry of(Organization organization) {
            String english = organization.name(Languages.ENGLISH);
            return new Entry(
                    organization.creditCode().value(),
                    organization.name(),
                    english.equals(organization.name()) ? null : english,
                    organization.kind(),
                    organization.district());
        }
    }

    /**
     * What the authority selected a body for; {@code bodyClass} S for a social body, Y for an employer or school; {@code
     * sites} the names of its exam sites that it holds for, all of them where none is named.
     */
    public record Selection(
            String bodyClass,
            String bodyCode,
            String province,
            String siteSerial,
            String occupation,
            List<Level> levels,
            List<String> sites,
            LocalDate validFrom,
            LocalDate validTo) {}

    /** A selection on record, with the first 13 characters of the certificate numbers it allows. */
    public record Selected(
            UUID id,
            String creditCode,
            String certificatePrefix,
            String occupation,
            List<Level> levels,
            List<String> sites,
            LocalDate validFrom,
            LocalDate validTo) {
        static Selected of(SelectionRecord selection) {
            return new Selected(
                    selection.id(),
                    selection.body().value(),
                    selection.certificatePrefix(),
                    selection.occupation(),
                    List.copyOf(selection.levels()),
                    selection.sites(),
                    selection.validFrom(),
                    selection.validTo());
        }
    }

    @GET
    @Authenticated
    @Operation(summary = "Organizations on record, by name: of one kind, area, filing state, or all")
    public Page<Entry> list(
            @QueryParam("q") @Parameter(description = "part of a name, or the beginning of a code") String q,
            @QueryParam("kind") OrganizationKind kind,
            @QueryParam("district") @Parameter(description = "code of an administered area") String district,
            @QueryParam("filing") FilingState filing,
            @BeanParam Paging paging) {
        Page<Organization> page =
                organizations.search(new Organizations.Search(q, kind, district, filing), paging.page(), paging.size());
        return new Page<>(page.items().stream().map(Entry::of).toList(), page.total());
    }

    @GET
    @Path("/{creditCode}")
    @RolesAllowed({Roles.REGULATOR, Roles.AUDITOR, Roles.ADMIN, Roles.COLLEGE, Roles.ASSOCIATION, Roles.EMPLOYER})
    @Operation(summary = "All that is on record of an organization: for the authority, and for the organization itself")
    public OrganizationAnswer get(@PathParam("creditCode") String creditCode) {
        return OrganizationAnswer.of(records.of(new SocialCreditCode(creditCode)));
    }

    @GET
    @Path("/{creditCode}/staff")
    @RolesAllowed({Roles.REGULATOR, Roles.AUDITOR})
    @Operation(
            summary =
                    "An organization's staff and who managed whom on a day, as known now or at the end of another day")
    public Page<PostView> staff(
            @PathParam("creditCode") String creditCode,
            @QueryParam("on") LocalDate on,
            @QueryParam("knownOn") LocalDate knownOn,
            @BeanParam Paging paging) {
        return posts.of(
                new SocialCreditCode(creditCode), new Posts.Query(null, on, knownOn), paging.page(), paging.size());
    }

    @POST
    @Path("/{creditCode}/staff/lookups")
    @RolesAllowed({Roles.REGULATOR, Roles.AUDITOR})
    @Operation(summary = "Those of an organization's staff who are sought by a name, a number or a post")
    public Page<PostView> findStaff(
            @PathParam("creditCode") String creditCode, @Valid @NotNull SoughtStaff sought, @BeanParam Paging paging) {
        return posts.of(new SocialCreditCode(creditCode), sought.query(), paging.page(), paging.size());
    }

    @PUT
    @Path("/{creditCode}")
    @RolesAllowed({Roles.REGULATOR, Roles.ADMIN})
    @Operation(
            summary = "Record an organization, or what has changed of it",
            description =
                    "A new code whose check character is wrong, or of a register where such organizations are not,"
                            + " needs codeReason. One that has to file begins with its application, on registeredOn or today.")
    public Entry record(@PathParam("creditCode") String creditCode, @Valid @NotNull Description given) {
        SocialCreditCode code = new SocialCreditCode(creditCode);
        organizations.record(new NewOrganization(
                code,
                given.codeReason(),
                given.name(),
                given.nameEn(),
                given.kind(),
                given.district(),
                given.address(),
                given.registeredOn(),
                given.classes() == null
                        ? null
                        : given.classes().stream().map(Places::value).toList()));
        return Entry.of(organizations.get(code));
    }

    @POST
    @Path("/{creditCode}/selections")
    @RolesAllowed({Roles.REGULATOR, Roles.ADMIN})
    @Idempotent
    @Operation(summary = "Record that the authority selected this body to certify; the same record twice is one")
    @APIResponseSchema(value = Selected.class, responseCode = "201")
    public Response select(@PathParam("creditCode") String creditCode, @NotNull Selection given) {
        SelectionRecord selection = organizations.recordSelection(new NewSelection(
                new SocialCreditCode(creditCode),
                given.bodyClass(),
                given.bodyCode(),
                given.province(),
                given.siteSerial(),
                given.occupation(),
                levels(given.levels()),
                given.sites(),
                given.validFrom(),
                given.validTo()));
        return Response.status(Response.Status.CREATED)
                .entity(Selected.of(selection))
                .build();
    }

    private static Set<Level> levels(List<Level> given) {
        return given == null ? Set.of() : new LinkedHashSet<>(given);
    }
}
