package org.cocreation.arena.proposal;

import static org.cocreation.database.Database.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.database.Database;

/** Who stands behind a proposal. An author is invited by an author and consents; either may come first. */
@ApplicationScoped
public class Authors {

    private final Database database;

    Authors(Database database) {
        this.database = database;
    }

    /** Actors who are invited and have consented. */
    public List<UUID> of(UUID proposalId) {
        return database.list("""
                select actor_id from proposal_author
                where proposal_id = ? and invited_by is not null and consented_at is not null order by actor_id""", row -> id(row, "actor_id"), proposalId);
    }

    void invite(UUID proposalId, UUID actorId, UUID by) {
        database.change("""
                insert into proposal_author (proposal_id, actor_id, invited_by) values (?, ?, ?)
                on conflict (proposal_id, actor_id) do update
                    set invited_by = coalesce(proposal_author.invited_by, excluded.invited_by)""", proposalId, actorId, by);
    }

    void ask(UUID proposalId, UUID actorId, Instant now) {
        database.change("""
                insert into proposal_author (proposal_id, actor_id, consented_at) values (?, ?, ?)
                on conflict (proposal_id, actor_id) do update
                    set consented_at = coalesce(proposal_author.consented_at, excluded.consented_at)""", proposalId, actorId, now);
    }

    /** False when nobody invited the actor. */
    boolean consent(UUID proposalId, UUID actorId, Instant now) {
        return database.change("""
                        update proposal_author set consented_at = coalesce(consented_at, ?)
                        where proposal_id = ? and actor_id = ?""", now, proposalId, actorId) == 1;
    }
}
