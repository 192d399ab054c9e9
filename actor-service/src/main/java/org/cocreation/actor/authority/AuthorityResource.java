package org.cocreation.actor.authority;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Recognises, shows and withdraws what actors may decide and delegate. */
@Path("/v1/actors/{actorId}/authorities")
@Tag(name = "Authorities", description = "What actors may decide and delegate")
public class AuthorityResource {

    private final AuthorityService service;
    private final AuthorityQuery query;

    AuthorityResource(AuthorityService service, AuthorityQuery query) {
        this.service = service;
        this.query = query;
    }

    @POST
    @StateChange
    @RolesAllowed("steward")
    @Operation(summary = "Recognise an authority", operationId = "recogniseAuthority")
    public RestResponse<AuthorityView> recognise(
            @PathParam("actorId") UUID actorId, @NotNull RecogniseAuthority command) {
        AuthorityView authority = service.recognise(actorId, command);
        return ResponseBuilder.<AuthorityView>created(
                        URI.create("/v1/actors/" + actorId + "/authorities/" + authority.id()))
                .entity(authority)
                .build();
    }

    @GET
    @PermitAll
    @Operation(summary = "List an actor's authorities", operationId = "listAuthorities")
    public Page<AuthorityView> list(
            @PathParam("actorId") UUID actorId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return query.page(actorId, limit, cursor);
    }

    @GET
    @Path("/{authorityId}")
    @PermitAll
    @Operation(summary = "Show an authority", operationId = "showAuthority")
    public AuthorityView show(@PathParam("actorId") UUID actorId, @PathParam("authorityId") UUID authorityId) {
        return query.one(actorId, authorityId);
    }

    @DELETE
    @Path("/{authorityId}")
    @StateChange
    @RolesAllowed("steward")
    @Operation(summary = "Withdraw an authority", operationId = "withdrawAuthority")
    public RestResponse<Void> withdraw(
            @PathParam("actorId") UUID actorId,
            @PathParam("authorityId") UUID authorityId,
            @NotNull WithdrawAuthority command) {
        service.withdraw(actorId, authorityId, command);
        return RestResponse.noContent();
    }
}
