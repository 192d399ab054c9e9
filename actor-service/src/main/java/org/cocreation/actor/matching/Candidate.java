package org.cocreation.actor.matching;

import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;

/**
 * An actor who could take a seat in an arena, as far as matching is concerned.
 *
 * @param role the seat it would take
 * @param needs codes of the arena's needs that it covers
 * @param groups affected groups of the arena to which it belongs
 * @param relevance r: weighted share of the arena's needs and topics that it covers, 0 to 1
 * @param affectedness f: 1 in an affected group, ½ affected by a topic of the arena in one of its places, else 0
 * @param dependent whether it has legitimacy and urgency in the matter, but no power
 * @param openInvitations how many it has to answer at the moment, from whichever arena
 */
record Candidate(
        UUID actorId,
        SeatRole role,
        Sector sector,
        Set<String> needs,
        Set<String> groups,
        double relevance,
        double affectedness,
        boolean dependent,
        int openInvitations) {

    /** Who is asked less often already comes first, then who was registered first. */
    static final Comparator<Candidate> TIES = Comparator.comparingInt(Candidate::openInvitations)
            .thenComparing(Candidate::actorId, Candidate::compareIds);

    /** The order of those who add nothing new: by band, by the two scores one after the other, and by ties. */
    static final Comparator<Candidate> BY_BAND = Comparator.comparing(Candidate::band)
            .thenComparing(Comparator.comparingDouble(Candidate::affectedness).reversed())
            .thenComparing(Comparator.comparingDouble(Candidate::relevance).reversed())
            .thenComparing(TIES);

    /** The band; who depends on others comes one band earlier, so that power does not decide who is called. */
    Band band() {
        Band band = Band.of(relevance, affectedness);
        return dependent ? band.forward() : band;
    }

    /** Identifiers in the order in which the database has them; Java compares them as signed numbers. */
    private static int compareIds(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
