package org.cocreation.value.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.StrategyLinked;
import org.cocreation.contracts.LearningEvent.LessonEmbedded;
import org.cocreation.contracts.LearningEvent.LessonRecorded;
import org.cocreation.value.statistics.KaplanMeier;
import org.cocreation.value.statistics.KaplanMeier.Watched;

/**
 * M18: the share of recorded lessons that took root in an organisation, with the kinds they took root as, the share of double loops
 * (Argyris and Schön 1978, Organizational Learning), the median of days until they did, and the links to strategies by their reach.
 */
final class Learning implements ArenaMeasure {

    private static final Measure MEASURE = new Measure(
            "M18",
            "organisationalLearning",
            Standing.OWN,
            "Goals, norms and activities are from the literature, the ratios are the platform's own. That something is written down does not say it is lived.");

    @Override
    public Reading of(ArenaStory story) {
        return read(story.facts(), story.asOf());
    }

    /** The reading of lessons of one arena or of many. */
    static Reading read(Collection<Fact> facts, Instant asOf) {
        Map<UUID, Instant> recorded = new HashMap<>();
        Map<UUID, Instant> embedded = new HashMap<>();
        Map<UUID, LessonEmbedded> embeddings = new HashMap<>();
        Map<UUID, StrategyLinked> links = new HashMap<>();
        facts.stream().sorted(Fact.ORDER).forEach(fact -> {
            if (fact.data() instanceof LessonRecorded lesson) {
                recorded.putIfAbsent(lesson.lessonId(), fact.at());
            } else if (fact.data() instanceof LessonEmbedded embedding) {
                embeddings.put(embedding.embeddingId(), embedding);
                embedding.lessonIds().forEach(lesson -> embedded.putIfAbsent(lesson, fact.at()));
            } else if (fact.data() instanceof StrategyLinked link) {
                links.put(link.linkId(), link);
            }
        });
        List<Watched> lags = new ArrayList<>();
        recorded.forEach((lesson, from) -> lags.add(new Watched(
                Math.max(0, ArenaStory.days(from, embedded.getOrDefault(lesson, asOf))),
                embedded.containsKey(lesson))));
        Set<UUID> rooted = new HashSet<>(recorded.keySet());
        rooted.retainAll(embedded.keySet());
        Set<String> kinds = new TreeSet<>();
        embeddings.values().forEach(embedding -> kinds.add(embedding.kind()));
        Map<String, Integer> reach = new TreeMap<>();
        links.values().forEach(link -> reach.merge(link.reach(), 1, Integer::sum));
        var inputs = Measure.inputs(
                "recorded",
                recorded.size(),
                "embedded",
                rooted.size(),
                "embeddings",
                embeddings.size(),
                "kinds",
                kinds,
                "doubleLoopShare",
                Measure.share(
                        embeddings.values().stream()
                                .filter(LessonEmbedded::doubleLoop)
                                .count(),
                        embeddings.size()),
                "medianDays",
                KaplanMeier.of(lags).median(),
                "strategyLinksByReach",
                reach);
        return MEASURE.reading(Measure.share(rooted.size(), recorded.size()), recorded.size(), asOf, inputs);
    }
}
