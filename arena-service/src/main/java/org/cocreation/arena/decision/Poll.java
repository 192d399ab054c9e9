package org.cocreation.arena.decision;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cocreation.decision.choice.Majority;

/**
 * Everything that is counted.
 *
 * @param rollSize how many may vote
 * @param rollGroups the groups of the roll whose tallies are wanted
 * @param objections objections that stand
 * @param seed breaks ties
 */
record Poll(
        RuleInForce rule,
        List<Option> options,
        List<CountedVote> votes,
        long rollSize,
        List<String> rollGroups,
        boolean secret,
        boolean scored,
        int objections,
        String seed) {

    long cast() {
        return votes.stream().mapToLong(CountedVote::ballots).sum();
    }

    boolean quorate() {
        return Majority.quorate(cast(), rollSize, rule.quorum());
    }

    List<String> codes() {
        return options.stream().map(Option::code).toList();
    }

    /** Votes for and against of those voters. Consent is for, an objection is against. */
    Majority.Votes votes(Predicate<CountedVote> of) {
        SortedMap<String, Long> counts = counts(of);
        return new Majority.Votes(
                sum(counts, Choice.FOR, Choice.CONSENT),
                sum(counts, Choice.AGAINST, Choice.OBJECT),
                sum(counts, Choice.ABSTAIN, Choice.STAND_ASIDE));
    }

    private static long sum(Map<String, Long> counts, Choice... choices) {
        long sum = 0;
        for (Choice choice : choices) {
            sum += counts.getOrDefault(choice.name(), 0L);
        }
        return sum;
    }

    /** What those voters say: choices, supporters of each option, points, or first places. */
    SortedMap<String, Long> counts(Predicate<CountedVote> of) {
        SortedMap<String, Long> counts = new TreeMap<>();
        votes.stream().filter(of).forEach(counted -> add(counts, counted));
        return counts;
    }

    private static void add(Map<String, Long> counts, CountedVote counted) {
        Vote vote = counted.vote();
        if (vote.choice() != null) {
            counts.merge(vote.choice().name(), counted.ballots(), Long::sum);
        }
        if (vote.approvals() != null) {
            vote.approvals().forEach(code -> counts.merge(code, counted.ballots(), Long::sum));
        }
        if (vote.ranking() != null && !vote.ranking().isEmpty()) {
            counts.merge(vote.ranking().get(0), counted.ballots(), Long::sum);
        }
        if (vote.points() != null) {
            vote.points().forEach((code, points) -> counts.merge(code, points * counted.ballots(), Long::sum));
        }
    }

    /** How many of those voters want an option: approve of it, give it points, or rank it first. */
    long supporters(String code, Predicate<CountedVote> of) {
        return votes.stream()
                .filter(of)
                .filter(counted -> supports(counted.vote(), code))
                .mapToLong(CountedVote::ballots)
                .sum();
    }

    static boolean supports(Vote vote, String code) {
        if (vote.approvals() != null) {
            return vote.approvals().contains(code);
        }
        if (vote.points() != null) {
            return vote.points().getOrDefault(code, 0) > 0;
        }
        return vote.ranking() != null
                && !vote.ranking().isEmpty()
                && vote.ranking().get(0).equals(code);
    }
}
