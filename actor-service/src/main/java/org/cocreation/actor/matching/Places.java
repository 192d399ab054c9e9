package org.cocreation.actor.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;

/**
 * How many more people a list may name: in all, for each role, and for each sector. Every limit counts on its own and only ever falls, so
 * that who does not fit once never fits again.
 */
final class Places {

    private int left;
    private final Map<SeatRole, Integer> byRole = new EnumMap<>(SeatRole.class);
    private final Map<Sector, Integer> bySector = new EnumMap<>(Sector.class);

    Places(int size, Map<SeatRole, Integer> byRole, Map<Sector, Integer> bySector) {
        this.left = size;
        this.byRole.putAll(byRole);
        this.bySector.putAll(bySector);
    }

    /** The same places, to be filled anew. */
    Places copy() {
        return new Places(left, byRole, bySector);
    }

    /** What is left when these people have taken theirs. */
    Places after(List<Candidate> taken) {
        Places places = copy();
        taken.forEach(places::take);
        return places;
    }

    boolean full() {
        return left <= 0;
    }

    boolean fit(Candidate candidate) {
        return left > 0
                && byRole.getOrDefault(candidate.role(), 0) > 0
                && bySector.getOrDefault(candidate.sector(), 0) > 0;
    }

    void take(Candidate candidate) {
        left--;
        byRole.merge(candidate.role(), -1, Integer::sum);
        bySector.merge(candidate.sector(), -1, Integer::sum);
    }
}
