package org.cocreation.actor.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cocreation.actor.actor.ActorKind;
import org.cocreation.actor.actor.Words;
import org.cocreation.contracts.SeatRole;
import org.cocreation.database.Database;
import org.cocreation.database.Filter;

/** Finds the actors among whom a panel is drawn; in random order, so that their numbers in the draw say nothing. */
@ApplicationScoped
class Candidates {

    private final Database database;

    Candidates(Database database) {
        this.database = database;
    }

    /** At most one more than asked for. */
    List<PoolPerson> find(UUID arenaId, SeatRole role, PoolChoice choice, List<String> strata, int most) {
        String values = String.join(", ", Collections.nCopies(strata.size(), "coalesce(strata ->> ?, '')"));
        Filter filter = new Filter("select id, array[" + values + "]::text[] as features from actor")
                .always("state = 'ACTIVE'")
                .and("search @@ ?::tsquery", words(choice).query())
                .and("lay = ?", choice.lay());
        if (choice.source() == PoolSource.APPLICANTS) {
            filter.and("""
                    exists (select 1 from invitation where actor_id = actor.id and state = 'APPLIED'
                        and arena_id = ? and seat_role = ?)""", arenaId, role);
        } else {
            filter.and("""
                    not exists (select 1 from invitation where actor_id = actor.id and arena_id = ?
                        and state in ('SENT', 'ACCEPTED'))""", arenaId);
        }
        filter.and("""
                not exists (select 1 from known_seat seat join projection on name = 'arenas' and live_generation = generation
                    where seat.actor_id = actor.id and seat.arena_id = ?)""", arenaId);
        filter.order("gen_random_uuid()", most + 1);
        Object[] parameters = new Object[strata.size() + filter.values().length];
        System.arraycopy(strata.toArray(), 0, parameters, 0, strata.size());
        System.arraycopy(filter.values(), 0, parameters, strata.size(), filter.values().length);
        return database.list(
                filter.sql(),
                row -> new PoolPerson(Database.id(row, "id"), null, Database.texts(row, "features")),
                parameters);
    }

    private static Words words(PoolChoice choice) {
        return new Words()
                .code("kind", ActorKind.PERSON)
                .code("in", choice.jurisdiction())
                .code("topic", choice.topic())
                .code("affects", choice.affectedBy());
    }

    /** Those of these ids that are active persons. */
    Set<UUID> activePersons(List<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(database.list(
                        "select id from actor where id = any (?) and state = 'ACTIVE' and kind = 'PERSON'",
                        row -> Database.id(row, "id"),
                        ids));
    }
}
