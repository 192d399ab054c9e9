package org.cocreation.arena.proposal;

import java.util.List;
import java.util.UUID;

/**
 * How a proposal came to be adopted.
 *
 * @param withChanges whether the authority accepted it with changes
 * @param stepSize SMALL or WIDE
 */
public record Adoption(UUID decisionId, List<String> jurisdictions, By by, boolean withChanges, String stepSize) {

    /** Who adopted it: the arena under a mandate, or the authority that answered. */
    public enum By {
        ARENA,
        AUTHORISER
    }
}
