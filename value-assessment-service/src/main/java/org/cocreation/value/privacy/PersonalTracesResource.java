package org.cocreation.value.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.cocreation.database.PersonalTraces;
import org.cocreation.kit.http.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** This service's part of what callers export about themselves; the gateway puts the parts together and describes the whole. */
@Path("/v1/me/export")
public class PersonalTracesResource {

    private final PersonalTraces traces;
    private final Caller caller;

    PersonalTracesResource(PersonalTraces traces, Caller caller) {
        this.traces = traces;
        this.caller = caller;
    }

    /** What this service keeps about the caller. */
    public record Kept(List<PersonalTraces.Trace> traces) {}

    @GET
    @RolesAllowed({"participant", "authoriser", "assessor", "steward", "operator", "auditor"})
    @Operation(operationId = "exportMyTraces", summary = "Export what is kept about the caller", hidden = true)
    public Kept export() {
        return new Kept(traces.of(caller.personId()));
    }
}
