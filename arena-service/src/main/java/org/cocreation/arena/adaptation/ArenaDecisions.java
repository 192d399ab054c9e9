package org.cocreation.arena.adaptation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.cocreation.arena.arena.AdaptationKind;
import org.cocreation.arena.arena.Arena;
import org.cocreation.arena.decision.OpenDecisions;
import org.cocreation.arena.mandate.DecisionType;
import org.cocreation.database.Database;
import org.cocreation.kit.http.RuleViolation;

/** What adaptations have to do with the decisions of an arena. */
@ApplicationScoped
class ArenaDecisions {

    private final OpenDecisions open;
    private final Database database;

    ArenaDecisions(OpenDecisions open, Database database) {
        this.open = open;
        this.database = database;
    }

    /** Whether the arena is deciding on something. */
    boolean openIn(UUID arenaId) {
        return open.any(arenaId);
    }

    void refuseWhileOpen(UUID arenaId) {
        if (openIn(arenaId)) {
            throw new RuleViolation(AdaptationProblem.ARENA_HAS_OPEN_DECISIONS, "arena " + arenaId);
        }
    }

    /** The time of open decisions stands still while the arena rests. */
    void pause(UUID arenaId, Instant now) {
        open.pause(arenaId, now);
    }

    void resume(UUID arenaId, Instant now) {
        open.resume(arenaId, now);
    }

    /**
     * Refuses unless the arena has taken this decision, of the type that fits the kind of adaptation, and nobody has carried it out. The
     * caller has locked the arena.
     */
    void requireToCarryOut(UUID decisionId, Arena arena, AdaptationKind kind) {
        DecisionType type = typeFor(kind);
        boolean taken = database.first(
                        "select 1 from decision where id = ? and arena_id = ? and state = 'TAKEN' and decision_type = ?",
                        row -> true,
                        decisionId,
                        arena.id(),
                        type)
                .isPresent();
        if (!taken) {
            throw RuleViolation.invalid(
                    "/decisionId", "unknown", "this arena has taken no such decision of type " + type);
        }
        boolean carriedOut = database.first("select 1 from adaptation where decision_id = ?", row -> true, decisionId)
                .isPresent();
        if (carriedOut) {
            throw new RuleViolation(AdaptationProblem.DECISION_CARRIED_OUT, "decision " + decisionId);
        }
    }

    /** Who is in, how they get in, and whether the arena goes on is composition; what it works on and when are its rules. */
    private static DecisionType typeFor(AdaptationKind kind) {
        return switch (kind) {
            case REFRAME, RESCALE, PAUSE, RESUME -> DecisionType.SET_RULES;
            case RECOMPOSE, OPEN, CLOSE, SPLIT, MERGE, DISSOLVE -> DecisionType.COMPOSE;
        };
    }
}
