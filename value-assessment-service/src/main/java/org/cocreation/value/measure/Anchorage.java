package org.cocreation.value.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.ArenaEvent.ProposalReferred;
import org.cocreation.contracts.DecisionEvent.AnswerOverdue;
import org.cocreation.contracts.DecisionEvent.AuthoriserAnswered;
import org.cocreation.value.statistics.KaplanMeier;
import org.cocreation.value.statistics.KaplanMeier.Watched;
import org.jspecify.annotations.Nullable;

/**
 * M10: whether authority answers. The share of answers given in time among those given or overdue, the median of days until the answer
 * (Kaplan and Meier 1958, open ones censored), and the share of answers that accept. The platform's own: new arenas are reported to be
 * weakly linked to old institutions, and this shows whether one is.
 */
final class Anchorage implements ArenaMeasure {

    private static final Measure MEASURE = new Measure(
            "M10",
            "anchorage",
            Standing.OWN,
            "An answer in time may still be no. Passing a recommendation on to another authority is not an answer.");
    private static final Set<String> ACCEPTING = Set.of("ACCEPT", "ACCEPT_WITH_CHANGES");

    @Override
    public Reading of(ArenaStory story) {
        return read(story.facts(), story.asOf());
    }

    /** The reading of answers owed in one arena or in many. */
    static Reading read(Collection<Fact> facts, Instant asOf) {
        Tally tally = Tally.of(facts);
        List<Watched> waits = new ArrayList<>();
        tally.referredAt.forEach((decision, from) -> {
            Instant answered = tally.answeredAt.get(decision);
            waits.add(new Watched(ArenaStory.days(from, answered == null ? asOf : answered), answered != null));
        });
        Set<UUID> due = new HashSet<>(tally.overdue);
        due.addAll(tally.answeredAt.keySet());
        var inputs = Measure.inputs(
                "owed",
                tally.referredAt.size(),
                "answered",
                tally.answeredAt.size(),
                "inTime",
                tally.inTime,
                "overdue",
                tally.overdue.size(),
                "accepted",
                tally.accepted,
                "acceptanceShare",
                Measure.share(tally.accepted, tally.answeredAt.size()),
                "medianDays",
                KaplanMeier.of(waits).median());
        return MEASURE.reading(tally.inTimeShare(due.size()), due.size(), asOf, inputs);
    }

    /** The answer rate alone, as a part of the triangle. */
    static @Nullable Double rate(ArenaStory story) {
        return new Anchorage().of(story).value();
    }

    private static final class Tally {

        private final Map<UUID, Instant> referredAt = new HashMap<>();
        private final Map<UUID, Instant> answeredAt = new HashMap<>();
        private final Set<UUID> overdue = new HashSet<>();
        private int inTime;
        private int accepted;

        static Tally of(Collection<Fact> facts) {
            Tally tally = new Tally();
            facts.stream().sorted(Fact.ORDER).forEach(tally::count);
            return tally;
        }

        private void count(Fact fact) {
            if (fact.data() instanceof ProposalReferred referred) {
                referredAt.putIfAbsent(referred.decisionId(), fact.at());
            } else if (fact.data() instanceof AnswerOverdue late) {
                overdue.add(late.decisionId());
            } else if (fact.data() instanceof AuthoriserAnswered answer
                    && !answer.stance().equals("FORWARD")
                    && answeredAt.putIfAbsent(answer.decisionId(), fact.at()) == null) {
                inTime += answer.inTime() && !overdue.contains(answer.decisionId()) ? 1 : 0;
                accepted += ACCEPTING.contains(answer.stance()) ? 1 : 0;
            }
        }

        @Nullable
        Double inTimeShare(int due) {
            return Measure.share(inTime, due);
        }
    }
}
