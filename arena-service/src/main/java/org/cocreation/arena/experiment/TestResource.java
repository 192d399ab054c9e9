package org.cocreation.arena.experiment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Shows tests of prototypes and records their results. */
@Path("/v1/tests")
@Tag(name = "Tests")
public class TestResource {

    private final ExperimentService service;
    private final PrototypeTests tests;
    private final Caller caller;

    TestResource(ExperimentService service, PrototypeTests tests, Caller caller) {
        this.service = service;
        this.tests = tests;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readTest", summary = "Read a test, its card and its result")
    public RestResponse<TestView> read(@PathParam("id") UUID id) {
        PrototypeTest test = tests.get(id);
        return ResponseBuilder.ok(test.view())
                .header("ETag", ETag.of(test.version()))
                .build();
    }

    /** Exists to say why not: a card that could change afterwards would prove nothing. */
    @PATCH
    @Path("/{id}")
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "changeTest", summary = "Always refused: the card of a test is locked")
    public TestView change(@PathParam("id") UUID id) {
        tests.get(id);
        throw new RuleViolation(TestProblem.TEST_CARD_LOCKED, "the card of test " + id + " is locked");
    }

    @POST
    @Path("/{id}/result")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "recordTestResult", summary = "Record the result of a test; the outcome is computed")
    public TestView record(@PathParam("id") UUID id, RecordResult command) {
        return service.record(id, command, caller.actorId());
    }
}
