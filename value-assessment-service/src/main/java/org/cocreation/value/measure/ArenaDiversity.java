package org.cocreation.value.measure;

import java.util.EnumSet;
import java.util.Set;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.value.statistics.Shares;

/**
 * M1: evenness {@code −Σ p ln p / ln K} of the voting seats over the K sectors that the seat plan calls for (Pielou 1966), and Blau's
 * index {@code 1 − Σ p²} (Blau 1977).
 */
final class ArenaDiversity implements ArenaMeasure {

    private static final Measure MEASURE = new Measure(
            "M1",
            "arenaDiversity",
            Standing.LIT,
            "Says how evenly seats spread over sectors, not whether the people in them think differently.");

    @Override
    public Reading of(ArenaStory story) {
        var seats = story.votingSeatsBySector();
        Set<Sector> sectors = EnumSet.noneOf(Sector.class);
        sectors.addAll(seats.keySet());
        story.seatPlan().stream()
                .filter(line -> line.voting() && line.max() > 0)
                .map(PlannedSeats::role)
                .forEach(role -> sectors.add(sectorOf(role)));
        int n = seats.values().stream().mapToInt(Integer::intValue).sum();
        var inputs = Measure.inputs(
                "votingSeatsBySector", seats, "sectors", sectors.size(), "blau", Shares.blau(seats.values()));
        return MEASURE.reading(
                n == 0 ? null : Shares.evenness(seats.values(), sectors.size()), n, story.asOf(), inputs);
    }

    private static Sector sectorOf(SeatRole role) {
        return switch (role) {
            case CITIZEN -> Sector.CITIZENRY;
            case POLITICIAN, PUBLIC_MANAGER, PUBLIC_EMPLOYEE -> Sector.PUBLIC;
            case CIVIL_SOCIETY -> Sector.CIVIL_SOCIETY;
            case BUSINESS -> Sector.BUSINESS;
            case EXPERT -> Sector.KNOWLEDGE;
        };
    }
}
