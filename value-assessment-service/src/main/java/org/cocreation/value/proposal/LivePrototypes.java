package org.cocreation.value.proposal;

import static org.cocreation.database.Database.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cocreation.database.Database;

/** The prototypes that people may still judge to some purpose. */
@ApplicationScoped
public class LivePrototypes {

    private static final String IN_ARENA = """
            select p.id, p.proposal_id
            from known_proposal q join known_prototype p
                on p.generation = q.generation and p.proposal_id = q.id and p.version = q.version
            where q.generation = (select live_generation from projection where name = 'prototypes')
                and q.arena_id = ? and not q.ended
            order by p.id""";

    private final Database database;

    LivePrototypes(Database database) {
        this.database = database;
    }

    /** Those of an arena. */
    public List<LivePrototype> in(UUID arenaId) {
        return database.list(IN_ARENA, row -> new LivePrototype(id(row, "id"), id(row, "proposal_id")), arenaId);
    }
}
