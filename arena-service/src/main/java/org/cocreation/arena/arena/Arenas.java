package org.cocreation.arena.arena;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.kit.http.RuleViolation;

/** All arenas. */
@ApplicationScoped
public class Arenas implements PanacheRepositoryBase<Arena, UUID> {

    /** The arena, or a refusal when there is none. */
    public Arena get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    /**
     * As {@code get}, and nobody else can change it until the caller commits. Everything that can make a formation criterion true
     * takes this lock first and reads the criteria afterwards, so that whoever comes last sees all of them.
     */
    public Arena lock(UUID id) {
        return findLocked(id).orElseThrow(() -> unknown(id));
    }

    /** As {@link #lock}, without a refusal. */
    public Optional<Arena> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The refusal for an arena that does not exist. */
    public static RuleViolation unknown(UUID id) {
        return new RuleViolation(ArenaProblem.ARENA_NOT_FOUND, "no arena " + id);
    }
}
