package org.cocreation.arena.decision;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.cocreation.arena.election.ImportedElections;
import org.cocreation.arena.mandate.RuleKind;
import org.cocreation.decision.pabulib.PabulibFile;
import org.cocreation.decision.pabulib.PabulibWriter;
import org.cocreation.kit.http.RuleViolation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Gives budget elections away in the common format of participatory budgeting: decided here, or imported. */
@Path("/v1/decisions/{id}/pabulib")
@Tag(name = "Decisions")
public class PabulibResource {

    private final Decisions decisions;
    private final Ballots ballots;
    private final ImportedElections elections;

    PabulibResource(Decisions decisions, Ballots ballots, ImportedElections elections) {
        this.decisions = decisions;
        this.ballots = ballots;
        this.elections = elections;
    }

    @GET
    @PermitAll
    @Produces("text/plain;charset=UTF-8")
    @Operation(
            operationId = "exportElection",
            summary = "Read a closed budget decision, or an imported election, as a Pabulib file with numbered voters")
    public RestResponse<String> export(@PathParam("id") UUID id) {
        String file = elections.file(id).orElseGet(() -> exported(decisions.get(id)));
        return ResponseBuilder.ok(file)
                .header("Content-Disposition", "attachment; filename=\"" + PabulibExport.fileName(id) + "\"")
                .build();
    }

    private String exported(Decision decision) {
        if (!RuleKind.valueOf(decision.terms().rule().kind()).dividesMoney()) {
            throw new RuleViolation(
                    DecisionProblem.NO_BUDGET_DECISION,
                    "the rule is " + decision.terms().rule().kind());
        }
        if (decision.state() == DecisionState.OPEN) {
            throw new RuleViolation(DecisionProblem.DECISION_STILL_OPEN, "ballots can be cast until it closes");
        }
        PabulibFile file = PabulibExport.of(
                decision,
                decision.terms().secret()
                        ? ballots.unlinked(decision.id())
                        : ballots.counted(decision.id(), decision.round()));
        StringBuilder text = new StringBuilder();
        try {
            PabulibWriter.write(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be written", e);
        }
        return text.toString();
    }
}
