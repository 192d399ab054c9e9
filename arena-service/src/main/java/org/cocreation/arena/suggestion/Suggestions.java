package org.cocreation.arena.suggestion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** All suggestions. */
@ApplicationScoped
public class Suggestions implements PanacheRepositoryBase<Suggestion, UUID> {

    Suggestion get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    Suggestion lock(UUID id) {
        return findLocked(id).orElseThrow(() -> unknown(id));
    }

    /** The suggestion, which nobody else can settle until the caller commits. */
    public Optional<Suggestion> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Suggestions of an arena, newest first, from below a given one. */
    List<Suggestion> ofArena(UUID arenaId, @Nullable SuggestionState state, @Nullable UUID below, int limit) {
        StringBuilder where = new StringBuilder("arenaId = :arena");
        Map<String, Object> values = new HashMap<>(Map.of("arena", arenaId));
        if (state != null) {
            where.append(" and state = :state");
            values.put("state", state);
        }
        if (below != null) {
            where.append(" and id < :below");
            values.put("below", below);
        }
        return find(where.append(" order by id desc").toString(), values)
                .page(0, limit)
                .list();
    }

    private static RuleViolation unknown(UUID id) {
        return new RuleViolation(SuggestionProblem.SUGGESTION_NOT_FOUND, "no suggestion " + id);
    }
}
