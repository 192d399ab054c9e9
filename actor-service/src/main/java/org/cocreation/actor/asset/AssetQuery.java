package org.cocreation.actor.asset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.actor.actor.Actor;
import org.cocreation.actor.actor.ActorKind;
import org.cocreation.actor.actor.ActorProblem;
import org.cocreation.actor.actor.Actors;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Lists what is offered, in the order in which it was offered. What persons offer is shown to callers with a login only. */
@ApplicationScoped
class AssetQuery {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Session database;
    private final Assets assets;
    private final Actors actors;
    private final Caller caller;
    private final Cursors cursors;

    AssetQuery(Session database, Assets assets, Actors actors, Caller caller, Cursors cursors) {
        this.database = database;
        this.assets = assets;
        this.actors = actors;
        this.caller = caller;
        this.cursors = cursors;
    }

    AssetView one(UUID actorId, UUID id) {
        checkVisible(actorId);
        return assets.get(actorId, id).view();
    }

    Page<AssetView> ofActor(UUID actorId, @Nullable Integer limit, @Nullable String cursor) {
        checkVisible(actorId);
        Cursors.Start start = cursors.start(limit, cursor, "assets of", actorId);
        return page(
                start,
                "select * from asset where state <> 'WITHDRAWN' and actor_id = :actor",
                Map.of("actor", actorId));
    }

    /** @param free only what nobody has set aside, or what can be shared */
    Page<AssetView> all(
            @Nullable AssetKind kind,
            @Nullable String tag,
            @Nullable Boolean free,
            @Nullable Integer limit,
            @Nullable String cursor) {
        boolean onlyFree = Boolean.TRUE.equals(free);
        Cursors.Start start = cursors.start(limit, cursor, "assets", kind, tag, onlyFree, caller.anonymous());
        StringBuilder sql = new StringBuilder("select * from asset where state <> 'WITHDRAWN'");
        Map<String, Object> values = new LinkedHashMap<>();
        if (kind != null) {
            sql.append(" and kind = :kind");
            values.put("kind", kind.name());
        } else if (tag != null) {
            sql.append(" and kind in ('LEGITIMACY', 'AUTHORITY', 'CAPABILITY', 'RESOURCE')");
        }
        if (tag != null) {
            sql.append(" and tag = :tag");
            values.put("tag", Tags.normal(tag));
        }
        if (onlyFree) {
            sql.append(" and (state = 'OFFERED' or shareable)");
        }
        if (caller.anonymous()) {
            sql.append(" and exists (select 1 from actor where actor.id = asset.actor_id and actor.kind <> 'PERSON')");
        }
        return page(start, sql.toString(), values);
    }

    private Page<AssetView> page(Cursors.Start start, String sql, Map<String, Object> values) {
        NativeQuery<Asset> query = database.createNativeQuery(
                        sql + " and id > :after order by id limit :limit", Asset.class)
                .setParameter(
                        "after",
                        start.first()
                                ? BEFORE_ALL
                                : UUID.fromString(start.after().get(0)))
                .setParameter("limit", start.fetch());
        values.forEach(query::setParameter);
        return cursors.page(
                start,
                query.setReadOnly(true).getResultList(),
                asset -> List.of(asset.id().toString()),
                Asset::view);
    }

    private void checkVisible(UUID actorId) {
        Actor actor = actors.get(actorId);
        if (actor.kind() == ActorKind.PERSON && caller.anonymous()) {
            throw new RuleViolation(ActorProblem.ACTOR_NOT_FOUND, "no actor " + actorId);
        }
    }
}
