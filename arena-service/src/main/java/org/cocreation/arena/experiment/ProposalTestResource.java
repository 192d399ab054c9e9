package org.cocreation.arena.experiment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Starts tests of a proposal's prototypes. */
@Path("/v1/proposals/{id}/tests")
@Tag(name = "Tests")
public class ProposalTestResource {

    private final ExperimentService service;
    private final Caller caller;

    ProposalTestResource(ExperimentService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "startTest", summary = "Start a test of a prototype, which locks its card")
    public RestResponse<TestView> start(@PathParam("id") UUID proposalId, StartTest command) {
        TestView test = service.start(proposalId, command, caller.actorId());
        return ResponseBuilder.create(RestResponse.Status.CREATED, test)
                .header("Location", "/v1/tests/" + test.id())
                .build();
    }
}
