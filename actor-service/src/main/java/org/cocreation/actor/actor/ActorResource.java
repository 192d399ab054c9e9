package org.cocreation.actor.actor;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.util.UUID;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Registers, shows and changes persons, organisations and collectives. */
@Path("/v1/actors")
@Tag(name = "Actors", description = "Persons, organisations and collectives that take part")
public class ActorResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final ActorService service;
    private final ActorReader reader;
    private final DetailsPatch patch;

    ActorResource(ActorService service, ActorReader reader, DetailsPatch patch) {
        this.service = service;
        this.reader = reader;
        this.patch = patch;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(summary = "Register oneself, or as a steward anybody", operationId = "registerActor")
    public RestResponse<ActorView> register(@NotNull RegisterActor command) {
        ActorService.Registered registered = service.register(command);
        ActorView actor = registered.actor();
        ResponseBuilder<ActorView> response = registered.created()
                ? ResponseBuilder.created(URI.create("/v1/actors/" + actor.id()))
                : ResponseBuilder.ok();
        return response.entity(actor)
                .header(HttpHeaders.ETAG, ETag.of(actor.version()))
                .build();
    }

    @GET
    @PermitAll
    @Operation(
            summary =
                    "Find actors by the beginnings of words of their name, and by codes; persons by name only as a steward",
            operationId = "listActors")
    public Page<ActorView> list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("kind") @Nullable ActorKind kind,
            @QueryParam("sector") @Nullable Sector sector,
            @QueryParam("jurisdiction") @Nullable String jurisdiction,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("affectedBy") @Nullable String affectedBy,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return reader.page(new ActorQuery.Filter(q, kind, sector, jurisdiction, topic, affectedBy), limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Show an actor", operationId = "showActor")
    public RestResponse<ActorView> show(@PathParam("id") UUID id) {
        return withETag(reader.one(id));
    }

    @GET
    @Path("/{id}/duplicates")
    @RolesAllowed("steward")
    @Operation(
            summary = "List actors that may be the same one: same name in the same jurisdiction, or same contact",
            operationId = "listDuplicates")
    public Duplicates duplicates(@PathParam("id") UUID id) {
        return reader.duplicates(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(summary = "Change an actor by merge patch", operationId = "changeActor")
    @RequestBody(content = @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = ActorDetails.class)))
    public RestResponse<ActorView> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context Providers providers,
            byte[] changes) {
        return withETag(service.change(id, ifMatch, details -> strictly(patch.apply(changes, details), providers)));
    }

    @PUT
    @Path("/{id}/stakes")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(summary = "Replace an actor's stakes", operationId = "declareStakes")
    public RestResponse<ActorView> declareStakes(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull DeclareStakes command) {
        return withETag(service.declareStakes(id, ifMatch, command));
    }

    @PUT
    @Path("/{id}/affiliations/{organisationId}")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(summary = "Say that an actor belongs to an organisation", operationId = "affiliateActor")
    public RestResponse<ActorView> affiliate(
            @PathParam("id") UUID id,
            @PathParam("organisationId") UUID organisationId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull AffiliateActor command) {
        return withETag(service.affiliate(id, organisationId, ifMatch, command));
    }

    @DELETE
    @Path("/{id}/affiliations/{organisationId}")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(summary = "End that an actor belongs to an organisation", operationId = "endAffiliation")
    public RestResponse<Void> endAffiliation(
            @PathParam("id") UUID id,
            @PathParam("organisationId") UUID organisationId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.endAffiliation(id, organisationId, ifMatch);
        return RestResponse.noContent();
    }

    /** What a patch leads to is read as strictly as any other body. */
    private static ActorDetails strictly(byte[] body, Providers providers) {
        Annotation[] none = {};
        MediaType type = MediaType.APPLICATION_JSON_TYPE;
        try {
            return providers
                    .getMessageBodyReader(ActorDetails.class, ActorDetails.class, none, type)
                    .readFrom(
                            ActorDetails.class,
                            ActorDetails.class,
                            none,
                            type,
                            new MultivaluedHashMap<>(),
                            new ByteArrayInputStream(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RestResponse<ActorView> withETag(ActorView actor) {
        return ResponseBuilder.ok(actor)
                .header(HttpHeaders.ETAG, ETag.of(actor.version()))
                .build();
    }
}
