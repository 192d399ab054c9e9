package org.cocreation.arena.arena;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why an arena is adapted, and by whom.
 *
 * @param reason public text; never in an event
 * @param trigger MEMBER, DECISION or SUGGESTION
 * @param suggestionId the suggestion that is accepted with it
 * @param decisionId the decision of the arena that is carried out with it
 */
public record Grounds(
        String reason,
        String trigger,
        @Nullable UUID suggestionId,
        @Nullable UUID decisionId,
        UUID by) {

    /** A change on the initiative of somebody in the arena. */
    public static Grounds ofMember(String reason, UUID by) {
        return new Grounds(reason, "MEMBER", null, null, by);
    }
}
