package org.cocreation.arena.mandate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** All mandates. */
@ApplicationScoped
public class Mandates implements PanacheRepositoryBase<Mandate, UUID> {

    Mandate get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    /** The mandate, which nobody else can change until the caller commits. Lock its arena first, its decisions afterwards. */
    public Mandate lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(id));
    }

    /** Mandates of an arena, newest first, from below a given one. */
    List<Mandate> ofArena(UUID arenaId, @Nullable UUID below, int limit) {
        return (below == null
                        ? find("arenaId = ?1 order by id desc", arenaId)
                        : find("arenaId = ?1 and id < ?2 order by id desc", arenaId, below))
                .page(0, limit)
                .list();
    }

    /** Active mandates that rest on an authority. */
    List<Mandate> restingOn(UUID authorityId) {
        return find("authorityId = ?1 and state = ?2 order by id", authorityId, MandateState.ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Active mandates of an arena, oldest first. */
    public List<Mandate> activeOf(UUID arenaId) {
        return find("arenaId = ?1 and state = ?2 order by id", arenaId, MandateState.ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private static RuleViolation unknown(UUID id) {
        return new RuleViolation(MandateProblem.MANDATE_NOT_FOUND, "no mandate " + id);
    }
}
