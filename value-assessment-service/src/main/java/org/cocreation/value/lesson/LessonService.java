package org.cocreation.value.lesson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cocreation.contracts.ArenaEvent.PrototypeTested;
import org.cocreation.contracts.LearningEvent.LessonEmbedded;
import org.cocreation.contracts.LearningEvent.LessonRecorded;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.value.arena.KnownArenas;

/** The use cases on lessons. One public method, one transaction. */
@ApplicationScoped
@Transactional
class LessonService {

    private final Lessons lessons;
    private final KnownArenas arenas;
    private final Caller caller;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    LessonService(Lessons lessons, KnownArenas arenas, Caller caller, EventLog events, InstantSource clock, Ids ids) {
        this.lessons = lessons;
        this.arenas = arenas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    /** Also after the arena has ended: hindsight teaches most. */
    LessonView record(RecordLesson command) {
        arenas.get(command.arenaId()).requireSeatHolder(caller.actorId());
        LessonSource source = command.source() == null ? LessonSource.MANUAL : command.source();
        boolean drawnFromSomething = Set.of(LessonSource.TEST, LessonSource.DECISION, LessonSource.ASSESSMENT)
                .contains(source);
        if (drawnFromSomething != (command.sourceId() != null)) {
            throw RuleViolation.invalid(
                    "/sourceId",
                    "does-not-fit-source",
                    "must be given exactly when the source is TEST, DECISION or ASSESSMENT");
        }
        LessonView lesson = new LessonView(
                ids.next(),
                command.arenaId(),
                command.kind(),
                source,
                command.sourceId(),
                command.text(),
                clock.instant());
        keep(lesson);
        return lesson;
    }

    /** The learning that was written down with a test, once. */
    void learn(PrototypeTested tested) {
        keep(new LessonView(
                ids.next(),
                tested.arenaId(),
                LessonKind.INSIGHT,
                LessonSource.TEST,
                tested.testId(),
                null,
                clock.instant()));
    }

    EmbeddingView embed(EmbedLessons command) {
        UUID organisation = caller.actorId();
        if (organisation.equals(caller.personId())) {
            throw new RuleViolation(LessonProblem.ORGANISATION_NEEDED, "the caller acts for nobody else");
        }
        Map<UUID, LessonView> known = lessons.find(command.lessonIds()).stream()
                .collect(Collectors.toMap(LessonView::id, Function.identity()));
        refuseUnknown(command.lessonIds(), known.keySet());
        EmbeddingView embedding = new EmbeddingView(
                ids.next(),
                organisation,
                command.lessonIds().stream().sorted().toList(),
                command.kind(),
                command.text(),
                command.doubleLoop(),
                command.effectiveFrom(),
                clock.instant());
        lessons.keep(embedding);
        events.append(new LessonEmbedded(
                organisation,
                embedding.id(),
                embedding.lessonIds(),
                known.values().stream()
                        .map(LessonView::arenaId)
                        .distinct()
                        .sorted()
                        .toList(),
                embedding.kind().name(),
                embedding.doubleLoop(),
                embedding.effectiveFrom()));
        return embedding;
    }

    private void keep(LessonView lesson) {
        if (lessons.keep(lesson)) {
            events.append(new LessonRecorded(
                    lesson.arenaId(),
                    lesson.id(),
                    lesson.kind().name(),
                    lesson.source().name(),
                    lesson.sourceId()));
        }
    }

    private static void refuseUnknown(List<UUID> named, Set<UUID> known) {
        List<Fault> faults = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            if (!known.contains(named.get(i))) {
                faults.add(Fault.at("/lessonIds/" + i, "unknown", "must be a recorded lesson"));
            } else if (!seen.add(named.get(i))) {
                faults.add(Fault.at("/lessonIds/" + i, "named-twice", "each lesson is named once"));
            }
        }
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
    }
}
