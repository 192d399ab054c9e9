package org.cocreation.value.measure;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cocreation.contracts.ArenaEvent.IdeaShared;
import org.cocreation.contracts.ArenaEvent.ProposalPrototyped;
import org.cocreation.contracts.ArenaEvent.PrototypeTested;
import org.cocreation.contracts.ConsultationEvent.StatementSubmitted;
import org.cocreation.contracts.DecisionEvent.DecisionOpened;

/**
 * M9: {@code T/(T + D)}, T being prototypes and tests, D ideas, statements of consultations and decisions about proposals that were
 * never tested (the platform's own, after the pair of talk-centric and action-centric ways in Ansell and Torfing 2021).
 */
final class TalkActionBalance implements ArenaMeasure {

    private static final Measure MEASURE = new Measure(
            "M9",
            "talkActionBalance",
            Standing.OWN,
            "Neither end is better: watch how it moves, and against what the arena set out to do.");

    @Override
    public Reading of(ArenaStory story) {
        int prototypes = story.all(ProposalPrototyped.class).size();
        int tests = story.all(PrototypeTested.class).size();
        int ideas = story.all(IdeaShared.class).size();
        int statements = story.all(StatementSubmitted.class).size();
        Set<UUID> tested = story.all(PrototypeTested.class).stream()
                .map(PrototypeTested::proposalId)
                .collect(Collectors.toSet());
        long untested = story.all(DecisionOpened.class).stream()
                .filter(opened -> opened.proposalIds().stream().noneMatch(tested::contains))
                .count();
        int action = prototypes + tests;
        long talk = ideas + statements + untested;
        var inputs = Measure.inputs(
                "prototypes",
                prototypes,
                "tests",
                tests,
                "ideas",
                ideas,
                "statements",
                statements,
                "decisionsWithoutTest",
                untested);
        return MEASURE.reading(Measure.share(action, action + talk), (int) (action + talk), story.asOf(), inputs);
    }
}
