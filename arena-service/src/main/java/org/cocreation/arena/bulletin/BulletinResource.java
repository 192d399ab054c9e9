package org.cocreation.arena.bulletin;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.cocreation.arena.work.SeatHolders;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.RuleViolation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows bulletins. */
@Path("/v1/bulletins/{id}")
@Tag(name = "Bulletins")
public class BulletinResource {

    private final Bulletins bulletins;
    private final SeatHolders seatHolders;
    private final Caller caller;

    BulletinResource(Bulletins bulletins, SeatHolders seatHolders, Caller caller) {
        this.bulletins = bulletins;
        this.seatHolders = seatHolders;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readBulletin",
            summary = "Read a bulletin; one of the back stage only as a seat holder of its arena")
    public BulletinView read(@PathParam("id") UUID id) {
        return bulletins
                .find(id)
                .filter(bulletin ->
                        bulletin.stage() == Stage.FRONT || seatHolders.seesBackStage(bulletin.arenaId(), caller))
                .orElseThrow(() -> new RuleViolation(BulletinProblem.BULLETIN_NOT_FOUND, "no bulletin " + id));
    }
}
