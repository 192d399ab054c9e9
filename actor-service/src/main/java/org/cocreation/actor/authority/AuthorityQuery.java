package org.cocreation.actor.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cocreation.actor.actor.Actors;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Lists the authorities of an actor in the order in which they were recognised. */
@ApplicationScoped
class AuthorityQuery {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Session database;
    private final Authorities authorities;
    private final Actors actors;
    private final Cursors cursors;

    AuthorityQuery(Session database, Authorities authorities, Actors actors, Cursors cursors) {
        this.database = database;
        this.authorities = authorities;
        this.actors = actors;
        this.cursors = cursors;
    }

    AuthorityView one(UUID actorId, UUID id) {
        return authorities.get(actorId, id).view();
    }

    Page<AuthorityView> page(UUID actorId, @Nullable Integer limit, @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "authorities", actorId);
        actors.get(actorId);
        List<Authority> rows = database.createNativeQuery(
                        "select * from authority where actor_id = :actor and id > :after order by id limit :limit",
                        Authority.class)
                .setParameter("actor", actorId)
                .setParameter(
                        "after",
                        start.first()
                                ? BEFORE_ALL
                                : UUID.fromString(start.after().get(0)))
                .setParameter("limit", start.fetch())
                .setReadOnly(true)
                .getResultList();
        return cursors.page(start, rows, row -> List.of(row.id().toString()), Authority::view);
    }
}
