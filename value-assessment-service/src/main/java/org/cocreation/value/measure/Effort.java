package org.cocreation.value.measure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cocreation.contracts.ActorEvent.InvitationSent;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.ArenaEvent.ProposalAdopted;
import org.cocreation.contracts.WorkEvent.LeadershipExercised;
import org.cocreation.contracts.WorkEvent.SessionHeld;

/**
 * M16: what it takes. Hours in sessions times those who came, for each adopted proposal; with invitations for each seat that was filled
 * and moves for each adopted proposal beside it. The platform's own.
 */
final class Effort implements ArenaMeasure {

    private static final Measure OF_AN_ARENA = new Measure(
            "M16",
            "effort",
            Standing.OWN,
            "Counts recorded sessions only; work at home and in other rooms is not seen. Little effort is no aim in itself.");
    private static final Measure OF_THE_PLATFORM = new Measure(
            "M16",
            "effort",
            Standing.OWN,
            "Counts recorded sessions only, by whole days; little effort is no aim in itself.");
    private static final double MINUTES = 60;

    @Override
    public Reading of(ArenaStory story) {
        List<SessionHeld> sessions = story.all(SessionHeld.class);
        Map<String, Long> counts = Map.of(
                DailyCounts.SESSIONS, (long) sessions.size(),
                DailyCounts.PERSON_MINUTES,
                        sessions.stream().mapToLong(DailyCounts::personMinutes).sum(),
                DailyCounts.INVITATIONS, (long) story.all(InvitationSent.class).size(),
                DailyCounts.SEATS, (long) story.all(ActorJoinedArena.class).size(),
                DailyCounts.MOVES, (long) story.all(LeadershipExercised.class).size(),
                DailyCounts.ADOPTED, (long) story.all(ProposalAdopted.class).size());
        return read(OF_AN_ARENA, counts, story.asOf());
    }

    /** Of all arenas together, by the sums of days. */
    static Reading ofPlatform(Map<String, Long> counts, Instant asOf) {
        return read(OF_THE_PLATFORM, counts, asOf);
    }

    private static Reading read(Measure measure, Map<String, Long> counts, Instant asOf) {
        long sessions = counts.getOrDefault(DailyCounts.SESSIONS, 0L);
        double hours = counts.getOrDefault(DailyCounts.PERSON_MINUTES, 0L) / MINUTES;
        long invitations = counts.getOrDefault(DailyCounts.INVITATIONS, 0L);
        long seats = counts.getOrDefault(DailyCounts.SEATS, 0L);
        long moves = counts.getOrDefault(DailyCounts.MOVES, 0L);
        long adopted = counts.getOrDefault(DailyCounts.ADOPTED, 0L);
        var inputs = Measure.inputs(
                "sessions",
                sessions,
                "personHours",
                hours,
                "invitations",
                invitations,
                "seatsFilled",
                seats,
                "invitationsPerSeat",
                Measure.share(invitations, seats),
                "moves",
                moves,
                "movesPerAdopted",
                Measure.share(moves, adopted),
                "adopted",
                adopted);
        return measure.reading(Measure.share(hours, (double) adopted), Math.toIntExact(sessions), asOf, inputs);
    }
}
