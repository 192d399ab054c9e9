package org.cocreation.value.measure;

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

    private static final Measure MEASURE = new Measure(
            "M16",
            "effort",
            Standing.OWN,
            "Counts recorded sessions only; work at home and in other rooms is not seen. Little effort is no aim in itself.");
    private static final double MINUTES = 60;

    @Override
    public Reading of(ArenaStory story) {
        double hours = story.all(SessionHeld.class).stream()
                .mapToDouble(held -> held.minutes()
                        / MINUTES
                        * held.attendeesByRole().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                .sum();
        int sessions = story.all(SessionHeld.class).size();
        int invitations = story.all(InvitationSent.class).size();
        int seats = story.all(ActorJoinedArena.class).size();
        int moves = story.all(LeadershipExercised.class).size();
        int adopted = story.all(ProposalAdopted.class).size();
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
        return MEASURE.reading(Measure.share(hours, adopted), sessions, story.asOf(), inputs);
    }
}
