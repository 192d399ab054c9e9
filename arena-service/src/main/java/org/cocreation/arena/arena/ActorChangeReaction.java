package org.cocreation.arena.arena;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.ActorErased;
import org.cocreation.contracts.ActorEvent.ActorUpdated;
import org.cocreation.contracts.ActorEvent.AuthorityRecognised;
import org.cocreation.contracts.ActorEvent.AuthorityWithdrawn;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.database.Database;
import org.cocreation.kit.event.EventHandler;

/**
 * Notes which arenas a change of an actor touches. An actor may sit in many arenas, so each is handled in a transaction of its own by
 * {@link ActorChangeJob}; nothing here waits for the lock of an arena.
 */
@ApplicationScoped
class ActorChangeReaction implements EventHandler.Reaction {

    // A stronger change replaces a weaker one that is still due; the words happen to sort by strength.
    private static final String NOTE = """
            insert into formation_due (arena_id, actor_id, change)
            select arena_id, actor_id, ? from seat where actor_id = ? and left_at is null
            on conflict (arena_id, actor_id) do update set change = greatest(formation_due.change, excluded.change)""";

    private final Database database;

    ActorChangeReaction(Database database) {
        this.database = database;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ActorUpdated.class, ActorErased.class, AuthorityRecognised.class, AuthorityWithdrawn.class);
    }

    @Override
    public void on(Received event) {
        if (event.data() instanceof ActorUpdated updated) {
            note(updated.state().equals("DORMANT") ? "DORMANT" : "CODES", updated.actorId());
        } else if (event.data() instanceof AuthorityRecognised recognised) {
            note("CODES", recognised.actorId());
        } else if (event.data() instanceof AuthorityWithdrawn withdrawn) {
            note("CODES", withdrawn.actorId());
        } else if (event.data() instanceof ActorErased erased) {
            note("ERASED", erased.actorId());
            database.change("insert into erasure_due (actor_id) values (?) on conflict do nothing", erased.actorId());
        }
    }

    private void note(String change, UUID actorId) {
        database.change(NOTE, change, actorId);
    }
}
