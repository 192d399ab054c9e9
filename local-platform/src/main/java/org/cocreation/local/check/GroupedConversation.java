package org.cocreation.local.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the platform makes of a conversation, in as many groups as were published for it.
 *
 * @param instance the folder
 * @param participants how many voted
 * @param statements how many statements there are
 * @param groups how many groups were published, or the platform chose where none were
 * @param groupOf the group of each participant who is in one
 * @param adjustedRandIndex how like the published groups they are
 * @param reachable how like the published groups k-means leaves these groups themselves: where it takes them apart, no start of it finds them
 * @param chosenGroups how many groups the platform chooses by itself
 * @param silhouette how well the chosen groups fit
 * @param seconds what choosing and grouping took, without reading the files
 * @param engine how equal all else is, where it is known
 * @param fault why the files cannot be read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GroupedConversation(
        String instance,
        int participants,
        int statements,
        int groups,
        Map<String, Integer> groupOf,
        @Nullable Double adjustedRandIndex,
        @Nullable Double reachable,
        int chosenGroups,
        double silhouette,
        double seconds,
        @Nullable EngineComparison engine,
        @Nullable String fault) {

    /** Alike enough. */
    static final double ALIKE = 0.85;

    static GroupedConversation malformed(String instance, String fault) {
        return new GroupedConversation(instance, 0, 0, 0, Map.of(), null, null, 0, 0, 0, null, fault);
    }

    /** Below what k-means reaches; or, where all that the engine computed is known, unlike it given its groups. */
    boolean wrong() {
        boolean below = engine == null
                && adjustedRandIndex != null
                && reachable != null
                && adjustedRandIndex < ALIKE
                && reachable >= ALIKE;
        return fault != null || below || (engine != null && !engine.holds());
    }
}
