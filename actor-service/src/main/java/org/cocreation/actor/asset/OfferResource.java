package org.cocreation.actor.asset;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.cocreation.kit.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows what is offered by anybody. */
@Path("/v1/assets")
@Tag(name = "Assets", description = "What actors offer that arenas may need")
public class OfferResource {

    private final AssetQuery query;

    OfferResource(AssetQuery query) {
        this.query = query;
    }

    @GET
    @PermitAll
    @Operation(summary = "List what actors offer, by kind and tag", operationId = "listAssets")
    public Page<AssetView> list(
            @QueryParam("kind") @Nullable AssetKind kind,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("free") @Nullable Boolean free,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return query.all(kind, tag, free, limit, cursor);
    }
}
