package org.cocreation.arena.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cocreation.arena.database.Database;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.ArenaEvent;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.EventTypes;
import org.cocreation.contracts.ValueAssessmentEvent;
import org.cocreation.kit.event.EventHandler;

/** Writes down every fact whose key is an arena, from all three topics. */
@ApplicationScoped
class TimelineProjection implements EventHandler.Projection {

    private static final List<Class<?>> KEYED_BY_ARENA = List.of(
            ArenaEvent.OfArena.class,
            ArenaEvent.OfMandate.class,
            ArenaEvent.OfProposal.class,
            ActorEvent.OfInvitation.class,
            ActorEvent.OfCommitment.class,
            ValueAssessmentEvent.OfValueFrame.class,
            ValueAssessmentEvent.OfAssessment.class);

    private final Database database;

    TimelineProjection(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return EventTypes.all().stream()
                .filter(event -> KEYED_BY_ARENA.stream().anyMatch(kind -> kind.isAssignableFrom(event)))
                .collect(Collectors.toSet());
    }

    @Override
    public void apply(Received event, int generation) {
        database.change(
                """
                insert into timeline_entry (generation, event_id, arena_id, time, type, subject, path)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (generation, event_id) do nothing""",
                generation,
                event.id(),
                event.key(),
                event.time(),
                EventTypes.typeOf(event.data()),
                event.data().subject(),
                event.data().path());
    }

    @Override
    public void clear(int generation) {
        database.change("delete from timeline_entry where generation = ?", generation);
    }
}
