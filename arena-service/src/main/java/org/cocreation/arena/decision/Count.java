package org.cocreation.arena.decision;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cocreation.arena.decision.Outcome.BudgetOutcomes;
import org.cocreation.arena.decision.Outcome.OptionOutcome;
import org.cocreation.arena.mandate.RuleKind;
import org.cocreation.contracts.GroupTally;
import org.cocreation.decision.choice.Majority;
import org.jspecify.annotations.Nullable;

/** Counts a poll. The rules themselves are those of the library {@code decision-rules}; here they meet quorum, groups and the grantor. */
final class Count {

    /** Fewer ballots of a group than this would tell who voted how. */
    static final int SMALLEST_SHOWN = 3;

    private Count() {}

    /** What a rule says, before anybody asks whether enough took part. */
    record Result(
            List<String> chosen,
            List<OptionOutcome> options,
            @Nullable Map<String, Boolean> groupsPassed,
            @Nullable List<List<String>> ranking,
            @Nullable BudgetOutcomes budgets) {}

    static Outcome of(Poll poll, boolean grantorAsked, boolean fellBack) {
        Result result = switch (poll.rule().kind()) {
            case CONSENT, MAJORITY, CONCURRENT_MAJORITY -> QuestionCount.of(poll);
            case APPROVAL, RANKED -> ChoiceCount.of(poll);
            case GREEDY_BUDGET, EQUAL_SHARES -> BudgetCount.of(poll);
        };
        NotTakenReason reason = notTaken(poll, result);
        return new Outcome(
                reason == null ? result.chosen() : List.of(),
                reason,
                poll.cast(),
                poll.counts(any -> true),
                tallies(poll),
                result.groupsPassed(),
                grantorAsked ? grantorPassed(poll, result.chosen()) : null,
                poll.objections(),
                fellBack,
                reason == null || reason == NotTakenReason.REJECTED ? result.options() : none(result.options(), reason),
                result.ranking(),
                result.budgets());
    }

    private static @Nullable NotTakenReason notTaken(Poll poll, Result result) {
        if (!poll.quorate()) {
            return NotTakenReason.NO_QUORUM;
        }
        if (poll.rule().kind() == RuleKind.CONSENT && poll.objections() > 0) {
            return NotTakenReason.OBJECTED;
        }
        return result.chosen().isEmpty() ? NotTakenReason.REJECTED : null;
    }

    private static List<OptionOutcome> none(List<OptionOutcome> options, NotTakenReason reason) {
        String because = reason == NotTakenReason.NO_QUORUM
                ? "Nothing is decided, because too few of the roll took part."
                : "Nothing is decided, because an objection was not resolved.";
        return options.stream()
                .map(option -> new OptionOutcome(option.code(), false, because, option.figures()))
                .toList();
    }

    /** The grantor's seats pass what they would pass alone: for outweighs against, or each chosen option has more than half of them. */
    private static boolean grantorPassed(Poll poll, List<String> chosen) {
        if (!poll.rule().kind().chooses()) {
            Majority.Votes votes = poll.votes(CountedVote::ofGrantor);
            return poll.rule().kind() == RuleKind.CONSENT
                    ? votes.inFavour() > 0 && votes.against() == 0
                    : Majority.passes(votes, poll.rule().threshold());
        }
        long ballots = poll.votes().stream()
                .filter(CountedVote::ofGrantor)
                .mapToLong(CountedVote::ballots)
                .sum();
        return !chosen.isEmpty()
                && chosen.stream().allMatch(code -> 2 * poll.supporters(code, CountedVote::ofGrantor) > ballots);
    }

    /** Tallies of the groups, or of all together where a group would be too small to hide anybody. */
    static List<GroupTally> tallies(Poll poll) {
        List<GroupTally> tallies = poll.rollGroups().stream()
                .map(group -> tally(poll, group, in(group)))
                .filter(tally -> tally.ballots() > 0)
                .toList();
        boolean tooSmall = tallies.stream().anyMatch(tally -> tally.ballots() < SMALLEST_SHOWN);
        return tallies.isEmpty() || (poll.secret() && tooSmall) ? List.of(tally(poll, "all", any -> true)) : tallies;
    }

    static boolean showsGroups(Poll poll) {
        return tallies(poll).stream().noneMatch(tally -> tally.group().equals("all"));
    }

    static Predicate<CountedVote> in(String group) {
        return vote -> vote.groups().contains(group);
    }

    private static GroupTally tally(Poll poll, String group, Predicate<CountedVote> of) {
        Map<String, Integer> counts = poll.counts(of).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> Math.toIntExact(each.getValue()), (a, b) -> a, TreeMap::new));
        long ballots =
                poll.votes().stream().filter(of).mapToLong(CountedVote::ballots).sum();
        return new GroupTally(group, Math.toIntExact(ballots), counts);
    }
}
