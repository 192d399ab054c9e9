package org.cocreation.actor.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.actor.arena.KnownArena;
import org.cocreation.actor.arena.KnownArenas;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Shows commitments to who made them and to the arena's people, in the order in which they were made. */
@ApplicationScoped
class CommitmentQuery {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Session database;
    private final Commitments commitments;
    private final KnownArenas arenas;
    private final Caller caller;
    private final Cursors cursors;

    CommitmentQuery(Session database, Commitments commitments, KnownArenas arenas, Caller caller, Cursors cursors) {
        this.database = database;
        this.commitments = commitments;
        this.arenas = arenas;
        this.caller = caller;
        this.cursors = cursors;
    }

    CommitmentView one(UUID id) {
        Commitment commitment = commitments.get(id);
        boolean own = caller.findActorId().filter(commitment.actorId()::equals).isPresent();
        if (!own && !seesAll(commitment.arenaId())) {
            throw Commitments.notFound(id);
        }
        return commitment.view();
    }

    /** All of an arena for those who convened it or sit in it and for stewards; else the caller's own. */
    Page<CommitmentView> page(
            @Nullable UUID arenaId, @Nullable CommitmentState state, @Nullable Integer limit, @Nullable String cursor) {
        UUID own = arenaId != null && seesAll(arenaId) ? null : caller.actorId();
        Cursors.Start start = cursors.start(limit, cursor, "commitments", arenaId, state, own);
        String sql = "select * from commitment where id > :after"
                + (arenaId == null ? "" : " and arena_id = :arena")
                + (own == null ? "" : " and actor_id = :actor")
                + (state == null ? "" : " and state = :state")
                + " order by id limit :limit";
        NativeQuery<Commitment> query = database.createNativeQuery(sql, Commitment.class)
                .setParameter(
                        "after",
                        start.first()
                                ? BEFORE_ALL
                                : UUID.fromString(start.after().get(0)))
                .setParameter("limit", start.fetch());
        if (arenaId != null) {
            query.setParameter("arena", arenaId);
        }
        if (own != null) {
            query.setParameter("actor", own);
        }
        if (state != null) {
            query.setParameter("state", state.name());
        }
        return cursors.page(
                start,
                query.setReadOnly(true).getResultList(),
                row -> List.of(row.id().toString()),
                Commitment::view);
    }

    private boolean seesAll(UUID arenaId) {
        if (caller.hasRole("steward")) {
            return true;
        }
        Optional<UUID> actor = caller.findActorId();
        return actor.isPresent()
                && (arenas.seats(arenaId, actor.get())
                        || arenas.find(arenaId)
                                .map(KnownArena::convenerId)
                                .filter(actor.get()::equals)
                                .isPresent());
    }
}
