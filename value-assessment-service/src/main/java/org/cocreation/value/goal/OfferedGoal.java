package org.cocreation.value.goal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cocreation.contracts.Sector;

/**
 * A goal that an alliance shares, offered as a criterion to the arenas in which the alliance works; its words stand with the alliance.
 *
 * @param goalId what a criterion names as its {@code jointGoalId} when it is taken over
 * @param words where the goal can be read
 * @param endorsementsBySector how many members of the alliance endorsed it
 */
public record OfferedGoal(
        UUID goalId, UUID allianceId, String words, Map<Sector, Integer> endorsementsBySector, Instant sharedAt) {

    public OfferedGoal {
        endorsementsBySector = Map.copyOf(endorsementsBySector);
    }
}
