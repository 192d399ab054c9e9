package org.cocreation.value.measure;

import java.util.Map;
import java.util.UUID;
import org.cocreation.contracts.Sector;
import org.cocreation.contracts.WorkEvent.LeadershipExercised;

/**
 * M3: the public sector's share of the voting seats, with its share of the moves of leadership beside it (after the distinction of
 * collaborative governance and co-creation in Ansell and Torfing 2021, Public Governance as Co-creation).
 */
final class StateCentricity implements ArenaMeasure {

    private static final Measure MEASURE = new Measure(
            "M3",
            "stateCentricity",
            Standing.LIT_ADAPTED,
            "Much or little is neither good nor bad; it compares an arena with its own plan and with itself over time.");

    @Override
    public Reading of(ArenaStory story) {
        Map<Sector, Integer> seats = story.votingSeatsBySector();
        int voting = seats.values().stream().mapToInt(Integer::intValue).sum();
        Map<UUID, SeatInTime> holders = story.seatsEver();
        var moves = story.all(LeadershipExercised.class);
        long ofPublic = moves.stream()
                .map(move -> holders.get(move.byActorId()))
                .filter(seat -> seat != null && seat.sector() == Sector.PUBLIC)
                .count();
        var inputs = Measure.inputs(
                "publicSeats",
                seats.getOrDefault(Sector.PUBLIC, 0),
                "votingSeats",
                voting,
                "publicMoves",
                ofPublic,
                "moves",
                moves.size(),
                "publicShareOfMoves",
                Measure.share(ofPublic, moves.size()));
        return MEASURE.reading(
                Measure.share(seats.getOrDefault(Sector.PUBLIC, 0), voting), voting, story.asOf(), inputs);
    }
}
