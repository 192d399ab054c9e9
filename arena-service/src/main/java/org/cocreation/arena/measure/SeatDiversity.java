package org.cocreation.arena.measure;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cocreation.contracts.Diversity;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;

/** How evenly the voting seats of an arena spread over the sectors that its seat plan calls for. */
public final class SeatDiversity {

    private SeatDiversity() {}

    /** The sector from which a seat role speaks. */
    public static Sector sectorOf(SeatRole role) {
        return switch (role) {
            case CITIZEN -> Sector.CITIZENRY;
            case POLITICIAN, PUBLIC_MANAGER, PUBLIC_EMPLOYEE -> Sector.PUBLIC;
            case CIVIL_SOCIETY -> Sector.CIVIL_SOCIETY;
            case BUSINESS -> Sector.BUSINESS;
            case EXPERT -> Sector.KNOWLEDGE;
        };
    }

    /** The sectors for which a plan has voting seats. */
    public static Set<Sector> sectorsCalledFor(Collection<PlannedSeats> plan) {
        Set<Sector> sectors = new HashSet<>();
        for (PlannedSeats line : plan) {
            if (line.voting() && line.max() > 0) {
                sectors.add(sectorOf(line.role()));
            }
        }
        return sectors;
    }

    /**
     * Evenness and Blau index of the given seats per sector. A sector that sits there without being called for counts as called for,
     * so that evenness stays within 0 and 1.
     */
    public static Diversity of(Map<Sector, Integer> votingSeats, Set<Sector> calledFor) {
        Set<Sector> sectors = new HashSet<>(calledFor);
        votingSeats.forEach((sector, seats) -> {
            if (seats > 0) {
                sectors.add(sector);
            }
        });
        return new Diversity(
                Shares.rounded(evenness(votingSeats.values(), sectors.size())),
                Shares.rounded(blau(votingSeats.values())));
    }

    /**
     * Shannon's entropy divided by its maximum, {@code H = −Σ p ln p / ln K} (Pielou 1966, Journal of Theoretical Biology 13); 0 for
     * fewer than two categories.
     */
    static double evenness(Collection<Integer> counts, int categories) {
        if (categories < 2) {
            return 0;
        }
        double entropy = 0;
        for (double share : Shares.of(counts)) {
            entropy -= share == 0 ? 0 : share * Math.log(share);
        }
        return entropy / Math.log(categories);
    }

    /** {@code 1 − Σ p²} (Blau 1977, Inequality and Heterogeneity); 0 where nobody sits. */
    static double blau(Collection<Integer> counts) {
        double[] shares = Shares.of(counts);
        double squares = 0;
        for (double share : shares) {
            squares += share * share;
        }
        return squares == 0 ? 0 : 1 - squares;
    }
}
