package org.cocreation.value.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cocreation.database.Database;

/** Who takes part in which consultation, under a number that stays when the actor is forgotten. */
@ApplicationScoped
class Participants {

    private final Database database;

    Participants(Database database) {
        this.database = database;
    }

    /** Lets an actor in, if it is not in yet. */
    void enter(UUID consultationId, UUID actorId) {
        database.change("""
                insert into consultation_participant (consultation_id, actor_id) values (?, ?)
                on conflict (consultation_id, actor_id) do nothing""", consultationId, actorId);
    }

    /** The number of an actor, who is let in if it is not in yet. */
    long numberOf(UUID consultationId, UUID actorId) {
        enter(consultationId, actorId);
        return database.first(
                        "select id from consultation_participant where consultation_id = ? and actor_id = ?",
                        row -> row.getLong("id"),
                        consultationId,
                        actorId)
                .orElseThrow();
    }

    /** Forgets an erased actor; what the actor said and voted stays. */
    void forget(UUID actorId) {
        database.change("update consultation_participant set actor_id = null where actor_id = ?", actorId);
    }
}
