package org.cocreation.arena.suggestion;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Shows suggestions and lets facilitators dismiss them; accepting one is an adaptation that cites it. */
@Path("/v1/suggestions/{id}")
@Tag(name = "Suggestions")
public class SuggestionResource {

    private final SuggestionService service;
    private final Suggestions suggestions;
    private final Caller caller;

    SuggestionResource(SuggestionService service, Suggestions suggestions, Caller caller) {
        this.service = service;
        this.suggestions = suggestions;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readSuggestion", summary = "Read a suggestion, its evidence and what became of it")
    public RestResponse<SuggestionView> read(@PathParam("id") UUID id) {
        Suggestion suggestion = suggestions.get(id);
        return ResponseBuilder.ok(suggestion.view())
                .header("ETag", ETag.of(suggestion.version()))
                .build();
    }

    @POST
    @Path("/dismiss")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "dismissSuggestion", summary = "Say publicly why the arena does not follow a suggestion")
    public SuggestionView dismiss(
            @PathParam("id") UUID id, DismissSuggestion command, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return service.dismiss(id, command, caller.actorId(), ifMatch);
    }
}
