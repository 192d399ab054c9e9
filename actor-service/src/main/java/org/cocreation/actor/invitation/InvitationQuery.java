package org.cocreation.actor.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cocreation.actor.arena.KnownArenas;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Shows invitations and applications to the invited actor and to the arena's people, in the order in which they were made. */
@ApplicationScoped
class InvitationQuery {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Session database;
    private final Invitations invitations;
    private final KnownArenas arenas;
    private final ArenaRights rights;
    private final Caller caller;
    private final Cursors cursors;

    InvitationQuery(
            Session database,
            Invitations invitations,
            KnownArenas arenas,
            ArenaRights rights,
            Caller caller,
            Cursors cursors) {
        this.database = database;
        this.invitations = invitations;
        this.arenas = arenas;
        this.rights = rights;
        this.caller = caller;
        this.cursors = cursors;
    }

    InvitationView one(UUID id) {
        Invitation invitation = invitations.get(id);
        boolean own = caller.findActorId().filter(invitation.actorId()::equals).isPresent();
        if (!own && !rights.seesAll(arenas.find(invitation.arenaId()))) {
            throw Invitations.notFound(id);
        }
        return invitation.view();
    }

    /**
     * All of an arena for its convener, its authorisers and stewards; else the caller's own.
     *
     * @param initiative SELF lists applications only
     * @param waiting whether only those are listed who wait for a seat to become free, or only the others
     */
    Page<InvitationView> page(
            @Nullable UUID arenaId,
            @Nullable Initiative initiative,
            @Nullable InvitationState state,
            @Nullable Boolean waiting,
            @Nullable Integer limit,
            @Nullable String cursor) {
        boolean all = arenaId != null && rights.seesAll(arenas.find(arenaId));
        UUID own = all ? null : caller.actorId();
        Cursors.Start start = cursors.start(limit, cursor, "invitations", arenaId, initiative, state, waiting, own);
        String sql = "select * from invitation where id > :after"
                + (arenaId == null ? "" : " and arena_id = :arena")
                + (own == null ? "" : " and actor_id = :actor")
                + (initiative == null ? "" : " and initiative = :initiative")
                + (state == null ? "" : " and state = :state")
                + (waiting == null ? "" : " and waiting_since is " + (waiting ? "not null" : "null"))
                + " order by id limit :limit";
        NativeQuery<Invitation> query = database.createNativeQuery(sql, Invitation.class)
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
        if (initiative != null) {
            query.setParameter("initiative", initiative.name());
        }
        if (state != null) {
            query.setParameter("state", state.name());
        }
        return cursors.page(
                start,
                query.setReadOnly(true).getResultList(),
                row -> List.of(row.id().toString()),
                Invitation::view);
    }
}
