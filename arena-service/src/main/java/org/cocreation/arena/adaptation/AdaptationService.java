package org.cocreation.arena.adaptation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.cocreation.arena.arena.Adaptation;
import org.cocreation.arena.arena.AdaptationKind;
import org.cocreation.arena.arena.AdaptationLog;
import org.cocreation.arena.arena.Arena;
import org.cocreation.arena.arena.ArenaProblem;
import org.cocreation.arena.arena.ArenaState;
import org.cocreation.arena.arena.Arenas;
import org.cocreation.arena.arena.DissolveReason;
import org.cocreation.arena.arena.Grounds;
import org.cocreation.arena.lesson.KnownLessons;
import org.cocreation.arena.suggestion.Suggestion;
import org.cocreation.arena.suggestion.SuggestionState;
import org.cocreation.arena.suggestion.Suggestions;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Adapts arenas, in the transaction of the request: all of an adaptation happens, or nothing. Arenas are locked first, in the order of
 * their ids, then proposals and the suggestion; so two adaptations of one arena follow each other.
 */
@ApplicationScoped
class AdaptationService {

    private final Arenas arenas;
    private final Suggestions suggestions;
    private final ArenaDecisions decisions;
    private final Reshaping reshaping;
    private final Splitting splitting;
    private final Merging merging;
    private final Dissolving dissolving;
    private final KnownLessons lessons;
    private final AdaptationLog log;
    private final EventLog events;
    private final InstantSource clock;

    AdaptationService(
            Arenas arenas,
            Suggestions suggestions,
            ArenaDecisions decisions,
            Reshaping reshaping,
            Splitting splitting,
            Merging merging,
            Dissolving dissolving,
            KnownLessons lessons,
            AdaptationLog log,
            EventLog events,
            InstantSource clock) {
        this.arenas = arenas;
        this.suggestions = suggestions;
        this.decisions = decisions;
        this.reshaping = reshaping;
        this.splitting = splitting;
        this.merging = merging;
        this.dissolving = dissolving;
        this.lessons = lessons;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    Adaptation adapt(UUID id, AdaptArena command, UUID by, @Nullable String ifMatch) {
        refuse(AdaptationFaults.of(command, () -> lessons.anyOf(id)));
        Instant now = clock.instant();
        Map<UUID, Arena> locked = lock(id, command);
        Arena arena = Objects.requireNonNull(locked.get(id));
        ETag.check(ifMatch, arena.version());
        requirePermission(arena, command, by);
        arena.refuseWhenEnded();
        refuseUnknownArenas(id, command, locked);
        if (command.decisionId() != null) {
            decisions.requireToCarryOut(command.decisionId(), arena, command.kind());
        }
        @Nullable Suggestion suggestion = command.suggestionId() == null ? null : suggestion(arena, command);
        Grounds grounds = new Grounds(
                command.reason(), command.trigger().name(), command.suggestionId(), command.decisionId(), by);
        Adaptation adaptation = adapt(arena, command, locked, grounds, now);
        if (suggestion != null) {
            suggestion.accept(adaptation.no(), by, now);
        }
        return adaptation;
    }

    private Adaptation adapt(Arena arena, AdaptArena command, Map<UUID, Arena> locked, Grounds grounds, Instant now) {
        return switch (command.kind()) {
            case PAUSE, RESUME -> turn(arena, command.kind(), grounds, now);
            case SPLIT -> {
                requireFormed(arena);
                decisions.refuseWhileOpen(arena.id());
                yield splitting.split(arena, Objects.requireNonNull(command.successors()), grounds, now);
            }
            case MERGE -> {
                List<Arena> sources = new ArrayList<>(List.of(arena));
                others(command).forEach(other -> sources.add(Objects.requireNonNull(locked.get(other))));
                yield merging.merge(sources, Objects.requireNonNull(command.successor()), grounds, now);
            }
            case DISSOLVE -> {
                decisions.refuseWhileOpen(arena.id());
                DissolveReason reason = Objects.requireNonNull(command.dissolveReason());
                Arena heir = command.handOverTo() == null ? null : locked.get(command.handOverTo());
                yield dissolving.dissolve(arena, reason, heir, grounds, now);
            }
            default -> reshaping.reshape(arena, command, grounds, now);
        };
    }

    private Adaptation turn(Arena arena, AdaptationKind kind, Grounds grounds, Instant now) {
        boolean pause = kind == AdaptationKind.PAUSE;
        ArenaAdapted adapted = pause ? arena.pause(grounds, now) : arena.resume(grounds, now);
        if (pause) {
            decisions.pause(arena.id(), now);
        } else {
            decisions.resume(arena.id(), now);
        }
        events.append(adapted);
        return log.keep(adapted, grounds, now);
    }

    private static void requireFormed(Arena arena) {
        if (arena.state() != ArenaState.FORMED) {
            throw new RuleViolation(ArenaProblem.ARENA_MOVE_NOT_ALLOWED, "the arena is " + arena.state());
        }
    }

    private Map<UUID, Arena> lock(UUID id, AdaptArena command) {
        TreeSet<UUID> wanted = new TreeSet<>(others(command));
        wanted.add(id);
        Map<UUID, Arena> locked = new TreeMap<>();
        wanted.forEach(one -> arenas.findLocked(one).ifPresent(arena -> locked.put(one, arena)));
        if (!locked.containsKey(id)) {
            throw Arenas.unknown(id);
        }
        return locked;
    }

    private static List<UUID> others(AdaptArena command) {
        if (command.kind() == AdaptationKind.MERGE && command.arenaIds() != null) {
            return command.arenaIds();
        }
        return command.handOverTo() == null ? List.of() : List.of(command.handOverTo());
    }

    private static void refuseUnknownArenas(UUID id, AdaptArena command, Map<UUID, Arena> locked) {
        List<Fault> faults = new ArrayList<>();
        List<UUID> others = others(command);
        for (int i = 0; i < others.size(); i++) {
            if (others.get(i).equals(id) || !locked.containsKey(others.get(i))) {
                String pointer = command.kind() == AdaptationKind.MERGE ? "/arenaIds/" + i : "/handOverTo";
                faults.add(Fault.at(pointer, "unknown", "must be another arena"));
            }
        }
        refuse(faults);
    }

    /** Whoever holds a seat may carry out what the arena has decided; everything else is for those in charge. */
    private void requirePermission(Arena arena, AdaptArena command, UUID by) {
        boolean carriesOut = command.decisionId() != null
                && arena.takenSeats().anyMatch(seat -> seat.actorId().equals(by));
        if (!carriesOut && !arena.inCharge(by)) {
            throw new RuleViolation(AdaptationProblem.NOT_IN_CHARGE_OF_ARENA, "the arena is " + arena.state());
        }
    }

    private Suggestion suggestion(Arena arena, AdaptArena command) {
        Suggestion suggestion = suggestions
                .findLocked(Objects.requireNonNull(command.suggestionId()))
                .filter(one -> one.arenaId().equals(arena.id()))
                .orElseThrow(() ->
                        RuleViolation.invalid("/suggestionId", "unknown", "there is no such suggestion to this arena"));
        if (suggestion.state() == SuggestionState.OPEN && suggestion.kind() != command.kind()) {
            throw RuleViolation.invalid("/suggestionId", "other-kind", "it suggests to " + suggestion.kind());
        }
        suggestion.refuseWhenSettled();
        return suggestion;
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
    }
}
