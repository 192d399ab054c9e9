package org.cocreation.actor.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cocreation.actor.actor.Actor;
import org.cocreation.actor.actor.Actors;
import org.cocreation.actor.arena.ArenaProblem;
import org.cocreation.actor.arena.KnownArena;
import org.cocreation.actor.arena.KnownArenas;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What actors do with what they offer. One public method, one transaction. */
@ApplicationScoped
@Transactional
public class AssetService {

    private final Assets assets;
    private final Actors actors;
    private final KnownArenas arenas;
    private final Caller caller;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    AssetService(
            Assets assets,
            Actors actors,
            KnownArenas arenas,
            Caller caller,
            EventLog events,
            InstantSource clock,
            Ids ids) {
        this.assets = assets;
        this.actors = actors;
        this.arenas = arenas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    AssetView offer(UUID actorId, OfferAsset command) {
        Actor actor = actors.get(actorId);
        checkOwn(actorId);
        actor.checkActive();
        Asset asset = new Asset(ids.next(), actorId, command, clock.instant(), today());
        assets.persist(asset);
        events.append(asset.offered());
        return asset.view();
    }

    AssetView reserve(UUID actorId, UUID id, @Nullable String ifMatch, ReserveAsset command) {
        Asset asset = own(actorId, id, ifMatch);
        KnownArena arena = arenas.get(command.arenaId());
        if (arena.gone()) {
            throw new RuleViolation(ArenaProblem.ARENA_GONE, "arena " + arena.id() + " is " + arena.state());
        }
        asset.reserve(arena.id(), clock.instant(), today()).ifPresent(events::append);
        return asset.view();
    }

    void release(UUID actorId, UUID id, @Nullable String ifMatch, UUID arenaId) {
        events.append(own(actorId, id, ifMatch).release(arenaId));
    }

    void withdraw(UUID actorId, UUID id, @Nullable String ifMatch) {
        events.append(own(actorId, id, ifMatch).withdraw(clock.instant()));
    }

    /** Refuses a promise that rests on something its maker does not offer. */
    public void checkOffers(UUID actorId, UUID id) {
        if (assets.get(actorId, id).state() == AssetState.WITHDRAWN) {
            throw new RuleViolation(AssetProblem.ASSET_WITHDRAWN, "asset " + id + " was withdrawn");
        }
    }

    private Asset own(UUID actorId, UUID id, @Nullable String ifMatch) {
        Asset asset = assets.get(actorId, id);
        checkOwn(actorId);
        ETag.check(ifMatch, asset.version());
        return asset;
    }

    private void checkOwn(UUID actorId) {
        if (!caller.actorId().equals(actorId)) {
            throw new RuleViolation(AssetProblem.ASSET_NOT_YOURS, "actor " + actorId + " is not the caller");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
