package org.cocreation.arena.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.ActorErased;
import org.cocreation.contracts.ActorEvent.AssetOffered;
import org.cocreation.contracts.ActorEvent.AssetReleased;
import org.cocreation.contracts.ActorEvent.AssetReserved;
import org.cocreation.contracts.ActorEvent.AssetWithdrawn;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.database.Database;
import org.cocreation.kit.event.EventHandler;

/** Keeps what actors offer at the moment, and for which arenas it is set aside. */
@ApplicationScoped
class AssetsProjection implements EventHandler.Projection {

    static final String NAME = "assets";

    private final Database database;

    AssetsProjection(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                AssetOffered.class, AssetReserved.class, AssetReleased.class, AssetWithdrawn.class, ActorErased.class);
    }

    @Override
    public void apply(Received event, int generation) {
        DomainEvent data = event.data();
        if (data instanceof AssetOffered offered) {
            offered(offered, generation);
        } else if (data instanceof AssetReserved reserved) {
            database.change("""
                    insert into known_reservation (generation, asset_id, arena_id, actor_id) values (?, ?, ?, ?)
                    on conflict do nothing""", generation, reserved.assetId(), reserved.arenaId(), reserved.actorId());
        } else if (data instanceof AssetReleased released) {
            database.change(
                    "delete from known_reservation where generation = ? and asset_id = ? and arena_id = ?",
                    generation,
                    released.assetId(),
                    released.arenaId());
        } else if (data instanceof AssetWithdrawn withdrawn) {
            forget("asset_id = ?", "id = ?", withdrawn.assetId(), generation);
        } else if (data instanceof ActorErased erased) {
            forget("actor_id = ?", "actor_id = ?", erased.actorId(), generation);
        }
    }

    @Override
    public void clear(int generation) {
        database.change("delete from known_reservation where generation = ?", generation);
        database.change("delete from known_asset where generation = ?", generation);
    }

    private void offered(AssetOffered asset, int generation) {
        database.change(
                """
                insert into known_asset (generation, id, actor_id, code, quantity, unit, shareable, valid_to)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""",
                generation,
                asset.assetId(),
                asset.actorId(),
                NeedView.code(asset.kind(), asset.tag()),
                asset.quantity(),
                asset.unit(),
                asset.shareable(),
                asset.to());
    }

    private void forget(String reservations, String assets, UUID id, int generation) {
        database.change("delete from known_reservation where " + reservations + " and generation = ?", id, generation);
        database.change("delete from known_asset where " + assets + " and generation = ?", id, generation);
    }
}
