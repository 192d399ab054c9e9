package org.cocreation.actor.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.cocreation.actor.actor.Actor;
import org.cocreation.actor.actor.Actors;
import org.cocreation.actor.arena.ArenaProblem;
import org.cocreation.actor.arena.KnownArena;
import org.cocreation.actor.arena.KnownArenas;
import org.cocreation.actor.asset.AssetService;
import org.cocreation.actor.asset.AssetSettlementService;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.RuleViolation;

/** What people do with commitments. One public method, one transaction. */
@ApplicationScoped
@Transactional
public class CommitmentService {

    private final Commitments commitments;
    private final Actors actors;
    private final KnownArenas arenas;
    private final AssetService assets;
    private final AssetSettlementService reservations;
    private final Caller caller;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    CommitmentService(
            Commitments commitments,
            Actors actors,
            KnownArenas arenas,
            AssetService assets,
            AssetSettlementService reservations,
            Caller caller,
            EventLog events,
            InstantSource clock,
            Ids ids) {
        this.commitments = commitments;
        this.actors = actors;
        this.arenas = arenas;
        this.assets = assets;
        this.reservations = reservations;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    CommitmentView commit(Commit command) {
        Actor actor = actors.get(caller.actorId());
        actor.checkActive();
        KnownArena arena = arenas.get(command.arenaId());
        if (arena.gone()) {
            throw new RuleViolation(ArenaProblem.ARENA_GONE, "arena " + arena.id() + " is " + arena.state());
        }
        if (command.assetId() != null) {
            assets.checkOffers(actor.id(), command.assetId());
        }
        Commitment commitment = new Commitment(ids.next(), actor.id(), command, clock.instant());
        commitments.persist(commitment);
        events.append(commitment.made(actor.sector()));
        return commitment.view();
    }

    /** A facilitator of the arena confirms; from the actor itself it is a report that waits for that. */
    CommitmentView fulfil(UUID id) {
        Commitment commitment = commitments.get(id);
        if (isFacilitator(commitment)) {
            events.append(commitment.close(CommitmentState.FULFILLED, clock.instant()));
        } else {
            checkOwn(commitment);
            commitment.reportFulfilled(clock.instant());
            commitments.flush();
        }
        return commitment.view();
    }

    CommitmentView release(UUID id) {
        Commitment commitment = commitments.get(id);
        if (!isFacilitator(commitment)) {
            checkOwn(commitment);
        }
        events.append(commitment.close(CommitmentState.RELEASED, clock.instant()));
        reservations.promiseEnded(commitment.assetId(), commitment.arenaId());
        return commitment.view();
    }

    private boolean isFacilitator(Commitment commitment) {
        return arenas.hasFunction(commitment.arenaId(), caller.actorId(), SeatFunction.FACILITATOR);
    }

    private void checkOwn(Commitment commitment) {
        UUID actor = caller.actorId();
        if (!commitment.actorId().equals(actor)) {
            if (arenas.seats(commitment.arenaId(), actor)) {
                throw new RuleViolation(CommitmentProblem.COMMITMENT_NOT_YOURS, "commitment " + commitment.id());
            }
            throw Commitments.notFound(commitment.id());
        }
    }
}
