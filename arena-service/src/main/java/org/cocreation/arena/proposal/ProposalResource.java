package org.cocreation.arena.proposal;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Shows proposals and takes them from idea to prototype, version by version. */
@Path("/v1/proposals")
@Tag(name = "Proposals")
public class ProposalResource {

    private final ProposalService service;
    private final ProposalQuery query;
    private final ProposalLists lists;
    private final Proposals proposals;
    private final Caller caller;

    ProposalResource(
            ProposalService service, ProposalQuery query, ProposalLists lists, Proposals proposals, Caller caller) {
        this.service = service;
        this.query = query;
        this.lists = lists;
        this.proposals = proposals;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listProposals", summary = "List proposals, by newest or by support")
    public Page<ProposalSummary> list(
            @QueryParam("arenaId") @Nullable UUID arenaId,
            @QueryParam("state") @Nullable ProposalState state,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return lists.list(arenaId, state, sort, limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readProposal", summary = "Read a proposal with its versions, prototypes and tests")
    public RestResponse<ProposalView> read(@PathParam("id") UUID id) {
        ProposalQuery.Read read = query.read(id);
        return ResponseBuilder.ok(read.view())
                .header("ETag", ETag.of(read.revision()))
                .build();
    }

    @GET
    @Path("/{id}/derived")
    @PermitAll
    @Operation(operationId = "listDerivedProposals", summary = "List the proposals that derive from one, in all arenas")
    public Page<ProposalSummary> derived(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Page<ProposalSummary> page = lists.derivedFrom(id, limit, cursor);
        if (page.items().isEmpty() && !proposals.known(id)) {
            throw Proposals.unknown(id);
        }
        return page;
    }

    @POST
    @Path("/{id}/authors")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "addAuthor", summary = "Invite an author, or ask to become one")
    public ProposalView addAuthor(@PathParam("id") UUID id, AddAuthor command) {
        return service.addAuthor(id, command, caller.actorId());
    }

    @POST
    @Path("/{id}/authors/{actorId}/consent")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "consentToAuthorship", summary = "Consent to being an author")
    public ProposalView consent(@PathParam("id") UUID id, @PathParam("actorId") UUID actorId) {
        return service.consent(id, actorId, caller.actorId());
    }

    @POST
    @Path("/{id}/submit")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "submitProposal", summary = "Turn an idea into a proposal")
    public ProposalView submit(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return service.submit(id, caller.actorId(), ifMatch);
    }

    @POST
    @Path("/{id}/prototypes")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "addPrototype", summary = "Add a prototype of a proposal")
    public RestResponse<ProposalView> addPrototype(
            @PathParam("id") UUID id, AddPrototype command, @HeaderParam("If-Match") @Nullable String ifMatch) {
        ProposalView proposal = service.addPrototype(id, command, caller.actorId(), ifMatch);
        return ResponseBuilder.create(RestResponse.Status.CREATED, proposal)
                .header("Location", "/v1/proposals/" + id)
                .build();
    }

    @POST
    @Path("/{id}/iterate")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "iterateProposal", summary = "Begin a new version of a tested proposal")
    public ProposalView iterate(
            @PathParam("id") UUID id, IterateProposal command, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return service.iterate(id, command, caller.actorId(), ifMatch);
    }

    @POST
    @Path("/{id}/set-aside")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "setProposalAside", summary = "End the work on a proposal")
    public ProposalView setAside(
            @PathParam("id") UUID id, SetAside command, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return service.setAside(id, command, caller.actorId(), ifMatch);
    }
}
