package org.cocreation.value.consultation;

import static org.cocreation.database.Database.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.cocreation.database.Database;

/** The statements that somebody may refer to when something is agreed on in an arena. */
@ApplicationScoped
public class CitedStatements {

    // Consultations of the arena itself, and of every arena that works on the same challenge.
    private static final String NEAR = """
            select s.id, s.moderation from statement s
            join consultation c on c.id = s.consultation_id
            left join projection p on p.name = 'arenas'
            left join arena here on here.generation = p.live_generation and here.id = ?
            left join arena there on there.generation = p.live_generation and there.id = c.arena_id
            where s.id = any(?::uuid[]) and (c.arena_id = here.id or there.challenge_id = here.challenge_id)""";

    private final Database database;

    CitedStatements(Database database) {
        this.database = database;
    }

    /** Those of some statements that stand in consultations in or near an arena: open to be voted on, or taken out. */
    public record Found(Set<UUID> open, Set<UUID> out) {

        public Found {
            open = Set.copyOf(open);
            out = Set.copyOf(out);
        }
    }

    /** Looks for statements in the consultations of an arena and of those with the same challenge. */
    public Found find(UUID arenaId, Collection<UUID> ids) {
        Set<UUID> open = new HashSet<>();
        Set<UUID> out = new HashSet<>();
        if (!ids.isEmpty()) {
            database.list(
                    NEAR,
                    row -> (Moderation.valueOf(row.getString("moderation")) == Moderation.OPEN ? open : out)
                            .add(id(row, "id")),
                    arenaId,
                    ids);
        }
        return new Found(open, out);
    }
}
