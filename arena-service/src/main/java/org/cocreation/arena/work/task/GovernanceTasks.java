package org.cocreation.arena.work.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** All governance tasks. */
@ApplicationScoped
class GovernanceTasks implements PanacheRepositoryBase<GovernanceTask, UUID> {

    GovernanceTask get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    GovernanceTask lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(id));
    }

    /** Tasks of an arena, newest first, from below a given one. */
    List<GovernanceTask> ofArena(UUID arenaId, @Nullable TaskState state, @Nullable UUID below, int limit) {
        StringBuilder wanted = new StringBuilder("arenaId = :arena");
        Map<String, Object> values = new HashMap<>(Map.of("arena", arenaId));
        if (state != null) {
            wanted.append(" and state = :state");
            values.put("state", state);
        }
        if (below != null) {
            wanted.append(" and id < :below");
            values.put("below", below);
        }
        return find(wanted + " order by id desc", values).page(0, limit).list();
    }

    private static RuleViolation unknown(UUID id) {
        return new RuleViolation(TaskProblem.TASK_NOT_FOUND, "no task " + id);
    }
}
