package org.cocreation.arena.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.ArenaEvent;
import org.cocreation.contracts.ConsultationEvent;
import org.cocreation.contracts.DecisionEvent;
import org.cocreation.contracts.DeliberationEvent;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.EventTypes;
import org.cocreation.contracts.LearningEvent;
import org.cocreation.contracts.PanelEvent;
import org.cocreation.contracts.ValueAssessmentEvent;
import org.cocreation.contracts.WorkEvent;
import org.cocreation.database.Database;
import org.cocreation.kit.event.EventHandler;

/** Writes down every fact whose key is an arena, from all three topics. */
@ApplicationScoped
class TimelineProjection implements EventHandler.BulkProjection {

    private static final List<Class<?>> KEYED_BY_ARENA = List.of(
            ArenaEvent.OfArena.class,
            ArenaEvent.OfMandate.class,
            ArenaEvent.OfProposal.class,
            DecisionEvent.class,
            DeliberationEvent.class,
            WorkEvent.class,
            ActorEvent.OfInvitation.class,
            ActorEvent.OfCommitment.class,
            PanelEvent.class,
            ValueAssessmentEvent.OfValueFrame.class,
            ValueAssessmentEvent.OfAssessment.class,
            ValueAssessmentEvent.AdaptationSuggested.class,
            ValueAssessmentEvent.MandateSuggested.class,
            ConsultationEvent.class,
            ValueAssessmentEvent.TriangleRead.class,
            LearningEvent.LessonRecorded.class);

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
    public void applyAll(List<Received> events, int generation) {
        database.change(
                """
                insert into timeline_entry (generation, event_id, arena_id, time, type, subject, path)
                select ?, event_id, arena_id, time, type, subject, path
                from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[], ?::uuid[], ?::text[])
                    as entry (event_id, arena_id, time, type, subject, path)
                on conflict (generation, event_id) do nothing""",
                generation,
                each(events, Received::id),
                each(events, Received::key),
                each(events, event -> event.time().toString()),
                each(events, event -> EventTypes.typeOf(event.data())),
                each(events, event -> event.data().subject()),
                each(events, event -> event.data().path()));
    }

    private static <T> List<T> each(List<Received> events, Function<Received, T> what) {
        return events.stream().map(what).toList();
    }

    @Override
    public void clear(int generation) {
        database.change("delete from timeline_entry where generation = ?", generation);
    }
}
