package org.cocreation.arena.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cocreation.arena.decision.Outcome.OptionOutcome;
import org.cocreation.arena.mandate.RuleKind;
import org.cocreation.decision.choice.Majority;
import org.jspecify.annotations.Nullable;

/** Counts a question that is passed as a whole: by consent, by a majority, or by a majority in each group. */
final class QuestionCount {

    private QuestionCount() {}

    static Count.Result of(Poll poll) {
        Majority.Votes all = poll.votes(any -> true);
        Map<String, Boolean> groups = groups(poll);
        boolean passed = switch (poll.rule().kind()) {
            case CONSENT -> all.inFavour() > 0 && poll.objections() == 0;
            case MAJORITY -> Majority.passes(all, poll.rule().threshold());
            default -> groups != null && !groups.containsValue(false);
        };
        String because = because(poll, all, groups, passed);
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("inFavour", String.valueOf(all.inFavour()));
        figures.put("against", String.valueOf(all.against()));
        figures.put("abstain", String.valueOf(all.abstain()));
        figures.put("threshold", poll.rule().threshold().toString());
        List<OptionOutcome> options = poll.codes().stream()
                .map(code -> new OptionOutcome(code, passed, because, figures))
                .toList();
        return new Count.Result(passed ? poll.codes() : List.of(), options, groups, null, null);
    }

    private static @Nullable Map<String, Boolean> groups(Poll poll) {
        if (poll.rule().kind() != RuleKind.CONCURRENT_MAJORITY) {
            return null;
        }
        Map<String, Boolean> passed = new LinkedHashMap<>();
        for (String group : poll.rule().groups()) {
            passed.put(
                    group,
                    Majority.passes(poll.votes(Count.in(group)), poll.rule().threshold()));
        }
        return passed;
    }

    private static String because(
            Poll poll, Majority.Votes all, @Nullable Map<String, Boolean> groups, boolean passed) {
        if (poll.rule().kind() == RuleKind.CONSENT) {
            return passed
                    ? all.inFavour() + " consent and no objection stands."
                    : poll.objections() > 0 ? "An objection stands." : "Nobody consents.";
        }
        if (groups != null) {
            List<String> failed = groups.entrySet().stream()
                    .filter(group -> !group.getValue())
                    .map(Map.Entry::getKey)
                    .toList();
            return passed
                    ? "Enough are for it in each of " + String.join(", ", groups.keySet()) + "."
                    : "Not enough are for it in " + String.join(", ", failed) + ".";
        }
        return all.inFavour() + " are for it and " + all.against() + " against; more than "
                + poll.rule().threshold() + " of these must be for it.";
    }
}
