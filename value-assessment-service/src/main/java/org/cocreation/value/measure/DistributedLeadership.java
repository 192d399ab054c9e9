package org.cocreation.value.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cocreation.contracts.Sector;
import org.cocreation.contracts.WorkEvent.LeadershipExercised;
import org.cocreation.value.statistics.Shares;

/**
 * M6: the effective number of leaders {@code exp(−Σ m ln m)} over their shares of the moves (Hill 1973, order 1) for each seat that is
 * taken, with the share of moves from outside the public sector.
 */
final class DistributedLeadership implements ArenaMeasure {

    private static final Measure MEASURE = new Measure(
            "M6",
            "distributedLeadership",
            Standing.OWN,
            "Counts moves that were recorded; who leads quietly is not seen. Read it beside the leadership capital of those who consented.");

    @Override
    public Reading of(ArenaStory story) {
        Map<UUID, Integer> byActor = new HashMap<>();
        Map<String, Integer> byTool = new TreeMap<>();
        Map<UUID, SeatInTime> holders = story.seatsEver();
        int outside = 0;
        var moves = story.all(LeadershipExercised.class);
        for (LeadershipExercised move : moves) {
            byActor.merge(move.byActorId(), 1, Integer::sum);
            byTool.merge(move.tool(), 1, Integer::sum);
            SeatInTime seat = holders.get(move.byActorId());
            outside += seat != null && seat.sector() != Sector.PUBLIC ? 1 : 0;
        }
        int seats = story.seats().size();
        if (story.tooFew(byActor.size())) {
            return MEASURE.absent(
                    Absence.SUPPRESSED,
                    moves.size(),
                    story.asOf(),
                    Measure.inputs("moves", moves.size(), "seats", seats));
        }
        double leaders = Shares.effectiveNumber(byActor.values());
        var inputs = Measure.inputs(
                "moves",
                moves.size(),
                "movesByTool",
                byTool,
                "effectiveLeaders",
                leaders,
                "seats",
                seats,
                "nonPublicShareOfMoves",
                Measure.share(outside, moves.size()));
        return MEASURE.reading(
                moves.isEmpty() ? null : Measure.share(leaders, seats), moves.size(), story.asOf(), inputs);
    }
}
