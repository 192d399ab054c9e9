package org.cocreation.value.consultation;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.instant;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cocreation.database.Database;

/**
 * All votes. Plain SQL, because thousands vote at once: votes are one statement that holds the consultation shared, so that voters do
 * not wait for each other and the end waits for all of them.
 */
@ApplicationScoped
class Votes {

    private static final String CAST = """
            with open as materialized (
                select id from consultation
                where id = ? and state = 'OPEN' and (closes_at is null or closes_at > ?)
                for share)
            insert into vote (consultation_id, participant, statement, value, cast_at)
            select open.id, p.id, s.number, said.value, ?
            from open
            join consultation_participant p on p.consultation_id = open.id and p.actor_id = ?
            cross join unnest(?::uuid[], ?::text[]::smallint[]) as said (statement, value)
            join statement s on s.id = said.statement and s.consultation_id = open.id and s.moderation = 'OPEN'
            order by s.number
            on conflict (consultation_id, participant, statement)
            do update set value = excluded.value, cast_at = excluded.cast_at, written = excluded.written""";
    private static final String OWN = """
            select s.id, s.number, v.value, v.cast_at
            from consultation_participant p
            join vote v on v.consultation_id = p.consultation_id and v.participant = p.id
            join statement s on s.consultation_id = v.consultation_id and s.number = v.statement
            where p.consultation_id = ? and p.actor_id = ? and v.statement > ?
            order by v.statement limit ?""";

    private final Database database;

    Votes(Database database) {
        this.database = database;
    }

    /** Casts votes or replaces earlier ones of the same actor, and says how many were taken: fewer when any may not be cast, or not now. */
    int cast(UUID consultationId, UUID actorId, List<CastVotes.OnStatement> votes, Instant now) {
        return database.change(
                CAST,
                consultationId,
                now,
                now,
                actorId,
                votes.stream().map(CastVotes.OnStatement::statementId).toList(),
                votes.stream().map(vote -> vote.value().toString()).toList());
    }

    /** What an actor voted, by the number of the statement, from behind a given one. */
    List<VoteView> own(UUID consultationId, UUID actorId, int after, int limit) {
        return database.list(
                OWN,
                row -> new VoteView(
                        id(row, "id"),
                        row.getInt("number"),
                        row.getInt("value"),
                        Objects.requireNonNull(instant(row, "cast_at"), "a vote has a time")),
                consultationId,
                actorId,
                after,
                limit);
    }

    /** How many votes an actor has cast. */
    int castBy(UUID consultationId, UUID actorId) {
        return database.first("""
                        select count(*) as votes from consultation_participant p
                        join vote v on v.consultation_id = p.consultation_id and v.participant = p.id
                        where p.consultation_id = ? and p.actor_id = ?""", row -> row.getInt("votes"), consultationId, actorId)
                .orElse(0);
    }
}
