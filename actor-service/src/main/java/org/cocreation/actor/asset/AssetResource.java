package org.cocreation.actor.asset;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.UUID;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Takes offers of what arenas may need, and sets them aside. */
@Path("/v1/actors/{actorId}/assets")
@Tag(name = "Assets", description = "What actors offer that arenas may need")
public class AssetResource {

    private final AssetService service;
    private final AssetQuery query;

    AssetResource(AssetService service, AssetQuery query) {
        this.service = service;
        this.query = query;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(summary = "Offer something that arenas may need", operationId = "offerAsset")
    public RestResponse<AssetView> offer(@PathParam("actorId") UUID actorId, @NotNull OfferAsset command) {
        AssetView asset = service.offer(actorId, command);
        return ResponseBuilder.<AssetView>created(URI.create("/v1/actors/" + actorId + "/assets/" + asset.id()))
                .entity(asset)
                .header(HttpHeaders.ETAG, ETag.of(asset.version()))
                .build();
    }

    @GET
    @PermitAll
    @Operation(summary = "List what an actor offers", operationId = "listAssetsOfActor")
    public Page<AssetView> list(
            @PathParam("actorId") UUID actorId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return query.ofActor(actorId, limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Show something that an actor offers or offered", operationId = "showAsset")
    public RestResponse<AssetView> show(@PathParam("actorId") UUID actorId, @PathParam("id") UUID id) {
        return withETag(query.one(actorId, id));
    }

    @DELETE
    @Path("/{id}")
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(summary = "Withdraw an offer", operationId = "withdrawAsset")
    public RestResponse<Void> withdraw(
            @PathParam("actorId") UUID actorId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.withdraw(actorId, id, ifMatch);
        return RestResponse.noContent();
    }

    @POST
    @Path("/{id}/reservations")
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(summary = "Set something one offers aside for an arena", operationId = "reserveAsset")
    public RestResponse<AssetView> reserve(
            @PathParam("actorId") UUID actorId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull ReserveAsset command) {
        return withETag(service.reserve(actorId, id, ifMatch, command));
    }

    @DELETE
    @Path("/{id}/reservations/{arenaId}")
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(summary = "Free what was set aside for an arena", operationId = "releaseAsset")
    public RestResponse<Void> release(
            @PathParam("actorId") UUID actorId,
            @PathParam("id") UUID id,
            @PathParam("arenaId") UUID arenaId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.release(actorId, id, ifMatch, arenaId);
        return RestResponse.noContent();
    }

    private static RestResponse<AssetView> withETag(AssetView asset) {
        return ResponseBuilder.ok(asset)
                .header(HttpHeaders.ETAG, ETag.of(asset.version()))
                .build();
    }
}
