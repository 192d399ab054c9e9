package org.cocreation.actor.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.OfActor;
import org.cocreation.database.Database;
import org.cocreation.kit.event.EventLog;
import org.jspecify.annotations.Nullable;

/** What arenas and erasure do to what actors offer. One public method, one transaction. */
@ApplicationScoped
@Transactional
public class AssetSettlementService {

    private final Assets assets;
    private final Database database;
    private final EventLog events;
    private final InstantSource clock;

    AssetSettlementService(Assets assets, Database database, EventLog events, InstantSource clock) {
        this.assets = assets;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The arena builds: what people promised it, by commitments that are still open, is set aside for it. What somebody else has by now,
     * or what is not offered any more, stays as it is.
     */
    void arenaBuilds(UUID arenaId, UUID proposalId) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<UUID> promised = database.list("""
                        select distinct asset_id from commitment
                        where arena_id = ? and state = 'MADE' and asset_id is not null
                          and (proposal_id is null or proposal_id = ?)""", row -> Database.id(row, "asset_id"), arenaId, proposalId);
        List<OfActor> reserved = new ArrayList<>();
        for (Asset asset : lock(promised)) {
            if (asset.freeFor(arenaId, today)) {
                asset.reserve(arenaId, now, today).ifPresent(reserved::add);
            }
        }
        events.append(reserved);
    }

    /** A promise was released or has lapsed: what it rested on is free, unless another promise to the same arena rests on it too. */
    public void promiseEnded(@Nullable UUID assetId, UUID arenaId) {
        if (assetId == null || promised(assetId, arenaId)) {
            return;
        }
        release(arenaId, List.of(assetId));
    }

    private boolean promised(UUID assetId, UUID arenaId) {
        return database.first(
                        "select 1 from commitment where asset_id = ? and arena_id = ? and state = 'MADE'",
                        row -> true,
                        assetId,
                        arenaId)
                .isPresent();
    }

    void arenaGone(UUID arenaId) {
        release(arenaId, database.list("""
                        select asset_id from asset_reservation where arena_id = ?""", row -> Database.id(row, "asset_id"), arenaId));
    }

    void actorLeft(UUID actorId, UUID arenaId) {
        release(arenaId, database.list("""
                        select reservation.asset_id from asset_reservation reservation
                        join asset on asset.id = reservation.asset_id
                        where reservation.arena_id = ? and asset.actor_id = ?""", row -> Database.id(row, "asset_id"), arenaId, actorId));
    }

    /** Withdraws what a person offered who is erased. */
    public void withdrawAllOf(UUID actorId) {
        Instant now = clock.instant();
        events.append(assets.offeredBy(actorId).stream()
                .flatMap(asset -> asset.withdraw(now).stream())
                .toList());
    }

    /** All that an actor ever offered, in the order in which it did. */
    public List<AssetView> of(UUID actorId) {
        return assets.allOf(actorId).stream().map(Asset::view).toList();
    }

    private void release(UUID arenaId, List<UUID> reserved) {
        events.append(lock(reserved).stream()
                .filter(asset -> asset.reservedFor(arenaId))
                .map(asset -> asset.release(arenaId))
                .toList());
    }

    private List<Asset> lock(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : assets.locked(ids);
    }
}
