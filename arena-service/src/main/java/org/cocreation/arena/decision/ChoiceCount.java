package org.cocreation.arena.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cocreation.arena.decision.Outcome.OptionOutcome;
import org.cocreation.arena.mandate.RuleKind;
import org.cocreation.decision.choice.Approval;
import org.cocreation.decision.choice.Lots;
import org.cocreation.decision.choice.Schulze;

/** Counts a choice among options: the most approved ones, or the one that beats all others. */
final class ChoiceCount {

    private ChoiceCount() {}

    static Count.Result of(Poll poll) {
        return poll.rule().kind() == RuleKind.APPROVAL ? approval(poll) : ranked(poll);
    }

    private static Count.Result approval(Poll poll) {
        Map<String, Long> approvals = new LinkedHashMap<>();
        poll.codes().forEach(code -> approvals.put(code, 0L));
        approvals.putAll(poll.counts(any -> true));
        List<Approval.Place> places = Approval.top(approvals, poll.rule().k(), poll.seed());
        List<OptionOutcome> options = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Approval.Place place = places.get(i);
            String because = (place.chosen() ? "Is among the " : "Is not among the ")
                    + poll.rule().k() + " most approved: " + place.approvals() + " approve of it"
                    + (place.byLot() ? ", as many as of others, and the lot decided." : ".");
            options.add(new OptionOutcome(
                    place.option(),
                    place.chosen(),
                    because,
                    Map.of("approvals", String.valueOf(place.approvals()), "place", String.valueOf(i + 1))));
        }
        List<String> chosen = places.stream()
                .filter(Approval.Place::chosen)
                .map(Approval.Place::option)
                .toList();
        return new Count.Result(chosen, options, null, null, null);
    }

    private static Count.Result ranked(Poll poll) {
        Schulze count = Schulze.of(poll.codes());
        for (CountedVote counted : poll.votes()) {
            List<String> ranking = counted.vote().ranking();
            count.add(
                    ranking == null ? List.of() : ranking.stream().map(List::of).toList(), counted.ballots());
        }
        Schulze.Outcome outcome = count.outcome();
        boolean anybodyPrefers = poll.counts(any -> true).values().stream().anyMatch(firsts -> firsts > 0);
        List<String> chosen =
                anybodyPrefers ? Lots.order(poll.seed(), outcome.winners()).subList(0, 1) : List.of();
        List<OptionOutcome> options = new ArrayList<>();
        for (int place = 0; place < outcome.ranking().size(); place++) {
            for (String code : outcome.ranking().get(place)) {
                options.add(explained(code, place, chosen, outcome));
            }
        }
        return new Count.Result(chosen, options, null, outcome.ranking(), null);
    }

    private static OptionOutcome explained(String code, int place, List<String> chosen, Schulze.Outcome outcome) {
        boolean wins = chosen.contains(code);
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("place", String.valueOf(place + 1));
        String because;
        if (wins) {
            because = outcome.winners().size() > 1
                    ? "Shares the first place with others, and the lot decided."
                    : "No other option beats it.";
        } else if (chosen.isEmpty()) {
            because = "Nobody ranked any option.";
        } else {
            String winner = chosen.get(0);
            figures.put("winnersStrength", String.valueOf(outcome.strength(winner, code)));
            figures.put("ownStrength", String.valueOf(outcome.strength(code, winner)));
            because = outcome.winners().contains(code)
                    ? "Shares the first place with " + winner + ", and the lot decided."
                    : "The strongest chain of victories from " + winner + " to it counts "
                            + outcome.strength(winner, code) + " voters, the one back "
                            + outcome.strength(code, winner) + ".";
        }
        return new OptionOutcome(code, wins, because, figures);
    }
}
