package org.cocreation.value.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cocreation.contracts.ArenaEvent.ProposalIterated;
import org.cocreation.contracts.ArenaEvent.ProposalSubmitted;
import org.cocreation.contracts.ArenaEvent.PrototypeTestStarted;
import org.cocreation.contracts.ArenaEvent.PrototypeTested;
import org.cocreation.value.statistics.Shares;
import org.cocreation.value.statistics.TestStrength;

/**
 * M12: the strength of the evidence for the proposals of an arena, {@code 1 − Π(1 − e)} over the tests that supported them, and the same
 * against; each test weighs {@code e = w · min(1, n ÷ planned n) · R} (after the test cards of Bland and Osterwalder 2019). R is Rose's
 * index of those tested against those affected, 1 where no shares of the population are known. Coverage is the share of the critical
 * assumptions of all proposals, as their versions now are, that a test has confirmed or refuted.
 */
final class PrototypeEvidence implements ArenaMeasure {

    private static final Measure MEASURE = new Measure(
            "M12",
            "prototypeEvidence",
            Standing.LIT_ADAPTED,
            "The value is for, read against beside it; weights are the platform's own. Coverage says how many critical assumptions were tested; which are not stands with each proposal.");
    private static final String AFFECTED = "affected:";

    @Override
    public Reading of(ArenaStory story) {
        Map<UUID, PrototypeTestStarted> cards = story.all(PrototypeTestStarted.class).stream()
                .collect(Collectors.toMap(PrototypeTestStarted::testId, Function.identity(), (one, same) -> one));
        List<Double> supporting = new ArrayList<>();
        List<Double> refuting = new ArrayList<>();
        Map<String, Integer> outcomes = new TreeMap<>();
        List<PrototypeTested> tests = story.all(PrototypeTested.class);
        for (PrototypeTested test : tests) {
            outcomes.merge(test.outcome(), 1, Integer::sum);
            PrototypeTestStarted card = cards.get(test.testId());
            double strength = card == null ? 0 : strength(card, test, story.population());
            if (test.outcome().equals("SUPPORTED")) {
                supporting.add(strength);
            } else if (test.outcome().equals("REFUTED")) {
                refuting.add(strength);
            }
        }
        Set<UUID> critical = critical(story);
        Set<UUID> covered = conclusive(tests, cards);
        covered.retainAll(critical);
        var inputs = Measure.inputs(
                "tests",
                tests.size(),
                "outcomes",
                outcomes,
                "against",
                TestStrength.combined(refuting),
                "criticalAssumptions",
                critical.size(),
                "assumptionCoverage",
                Measure.share(covered.size(), critical.size()));
        return MEASURE.reading(
                tests.isEmpty() ? null : TestStrength.combined(supporting), tests.size(), story.asOf(), inputs);
    }

    /** The assumptions with which proposals fall, each proposal as its last version has them. */
    private static Set<UUID> critical(ArenaStory story) {
        Map<UUID, List<UUID>> last = new HashMap<>();
        story.facts().forEach(fact -> {
            if (fact.data() instanceof ProposalSubmitted submitted && submitted.criticalAssumptions() != null) {
                last.put(submitted.proposalId(), submitted.criticalAssumptions());
            } else if (fact.data() instanceof ProposalIterated iterated && iterated.criticalAssumptions() != null) {
                last.put(iterated.proposalId(), iterated.criticalAssumptions());
            }
        });
        return last.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    private static Set<UUID> conclusive(List<PrototypeTested> tests, Map<UUID, PrototypeTestStarted> cards) {
        Set<UUID> assumptions = new HashSet<>();
        for (PrototypeTested test : tests) {
            PrototypeTestStarted card = cards.get(test.testId());
            if (card != null && card.assumptionId() != null && !test.outcome().equals("INCONCLUSIVE")) {
                assumptions.add(card.assumptionId());
            }
        }
        return assumptions;
    }

    private static double strength(PrototypeTestStarted card, PrototypeTested test, Map<String, Double> population) {
        Map<String, Integer> tested = new HashMap<>();
        test.perGroup().forEach(group -> tested.put(code(group.group()), group.n()));
        if (tested.isEmpty() && card.groups().size() == 1) {
            tested.put(code(card.groups().get(0)), test.n());
        }
        OptionalDouble rose = Shares.rose(tested, population);
        return TestStrength.of(card.method(), test.n(), card.plannedN(), rose.orElse(1));
    }

    private static String code(String group) {
        return group.startsWith(AFFECTED) ? group.substring(AFFECTED.length()) : group;
    }
}
