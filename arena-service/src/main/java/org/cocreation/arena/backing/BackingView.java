package org.cocreation.arena.backing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Sector;
import org.jspecify.annotations.Nullable;

/**
 * An alliance that backs an arena; its name and purpose are read where it is kept.
 *
 * @param since when it began to back the arena
 * @param members how many actors belong to it
 * @param reviewOn when its members look at it again
 * @param dataref where the alliance can be read, with the reader's own rights
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BackingView(
        UUID allianceId,
        Instant since,
        int members,
        Map<Sector, Integer> membersBySector,
        Map<LeadershipDomain, Integer> membersByDomain,
        @Nullable LocalDate reviewOn,
        String dataref) {}
