package org.cocreation.actor.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Whom an arena should ask, in the order in which to ask them, and what would stay uncovered. Computed when it is read, from what the
 * arena seeks at that moment.
 *
 * @param freeSeats seats of each role that nobody holds and to which nobody is invited
 * @param uncoveredGroups affected groups that nobody covers: no seat, no invitation, nobody on the list
 * @param uncoveredNeeds needs that nobody covers
 */
public record MatchList(
        UUID arenaId,
        Instant asOf,
        Map<SeatRole, Integer> freeSeats,
        List<String> uncoveredGroups,
        List<String> uncoveredNeeds,
        List<Line> items) {

    /** Whether there is a place for somebody, or they come into question when one becomes free. */
    public enum Place {
        SEAT,
        WAITING
    }

    /** Why somebody is on the list. */
    public enum Why {
        COVERS_NEED,
        IN_AFFECTED_GROUP,
        AFFECTED_BY_TOPIC_HERE,
        MEETS_TOPIC,
        DEPENDS_ON_OTHERS,
        GROUP_WOULD_STAY_UNCOVERED,
        APPLIED
    }

    /**
     * One actor and why it is on the list.
     *
     * @param relevance r: weighted share of needs and topics covered
     * @param affectedness f: 1, ½ or 0
     * @param gain what it adds to those before it: needs, and 2 for each affected group, covered anew
     * @param jurisdictions places that it shares with the arena
     * @param applicationId the application that it made itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            int rank,
            UUID actorId,
            SeatRole seatRole,
            Sector sector,
            Place place,
            String band,
            double relevance,
            double affectedness,
            int gain,
            Collection<String> needs,
            Collection<String> newNeeds,
            Collection<String> groups,
            Collection<String> newGroups,
            Collection<String> topics,
            Collection<String> jurisdictions,
            int openInvitations,
            List<Why> because,
            @Nullable UUID applicationId) {}
}
