package org.cocreation.arena.lesson;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cocreation.database.Database;

/** The lessons this service has heard of. */
@ApplicationScoped
public class KnownLessons {

    private final Database database;

    KnownLessons(Database database) {
        this.database = database;
    }

    /** Whether an arena has learned something that was recorded. */
    public boolean anyOf(UUID arenaId) {
        return database.first("""
                        select true as found from known_lesson
                        where generation = (select live_generation from projection where name = 'lessons') and arena_id = ?
                        limit 1""", row -> row.getBoolean("found"), arenaId).isPresent();
    }
}
