package org.cocreation.arena.lesson;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.LearningEvent.LessonRecorded;
import org.cocreation.database.Database;
import org.cocreation.kit.event.EventHandler;

/** Keeps the replica of lessons up to date. */
@ApplicationScoped
class LessonsProjection implements EventHandler.Projection {

    private final Database database;

    LessonsProjection(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "lessons";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(LessonRecorded.class);
    }

    @Override
    public void apply(Received event, int generation) {
        if (event.data() instanceof LessonRecorded lesson) {
            database.change("""
                    insert into known_lesson (generation, lesson_id, arena_id) values (?, ?, ?)
                    on conflict (generation, lesson_id) do nothing""", generation, lesson.lessonId(), lesson.arenaId());
        }
    }

    @Override
    public void clear(int generation) {
        database.change("delete from known_lesson where generation = ?", generation);
    }
}
