package org.cocreation.value.frame;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** All value frames. */
@ApplicationScoped
public class ValueFrames implements PanacheRepositoryBase<ValueFrame, UUID> {

    /** The frame with this id, or a refusal. */
    public ValueFrame get(UUID id) {
        return known(findByIdOptional(id), id);
    }

    /** The frame by which the arena is judged, once there is one. */
    public Optional<ValueFrame> adoptedIn(UUID arenaId) {
        return find("arenaId = ?1 and state = ?2", arenaId, FrameState.ADOPTED).firstResultOptional();
    }

    ValueFrame getForChange(UUID id) {
        return known(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    /** As {@link #adoptedIn}, locked. */
    Optional<ValueFrame> adoptedForChangeIn(UUID arenaId) {
        return find("arenaId = ?1 and state = ?2", arenaId, FrameState.ADOPTED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The versions that have been in force in an arena from one to another, in their order. */
    public List<ValueFrame> versions(UUID arenaId, int from, int to) {
        return list(
                "arenaId = ?1 and version between ?2 and ?3 and state <> ?4 order by version",
                arenaId,
                from,
                to,
                FrameState.DRAFT);
    }

    boolean anyIn(UUID arenaId) {
        return count("arenaId", arenaId) > 0;
    }

    /** Number of the next frame of an arena; drafts do not count, they are replaced. */
    int nextVersion(UUID arenaId) {
        return (int) count("arenaId = ?1 and state <> ?2", arenaId, FrameState.DRAFT) + 1;
    }

    void deleteDraft(UUID arenaId) {
        delete("arenaId = ?1 and state = ?2", arenaId, FrameState.DRAFT);
    }

    List<ValueFrame> page(@Nullable UUID arenaId, Cursors.Start start) {
        StringBuilder where = new StringBuilder("1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        if (arenaId != null) {
            where.append(" and arenaId = :arenaId");
            parameters.put("arenaId", arenaId);
        }
        if (!start.first()) {
            where.append(" and id > :after");
            parameters.put("after", UUID.fromString(start.after().get(0)));
        }
        return find(where + " order by id", parameters).page(0, start.fetch()).list();
    }

    private static ValueFrame known(Optional<ValueFrame> frame, UUID id) {
        return frame.orElseThrow(() -> new RuleViolation(FrameProblem.VALUE_FRAME_NOT_FOUND, "no value frame " + id));
    }
}
