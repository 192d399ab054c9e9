package org.cocreation.value.measure;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cocreation.contracts.ArenaEvent.ArenaConvened;
import org.cocreation.contracts.ArenaEvent.ArenaFormed;
import org.cocreation.contracts.ArenaEvent.ChallengeRaised;
import org.cocreation.contracts.ArenaEvent.ProposalAdopted;
import org.cocreation.contracts.ArenaEvent.ProposalPrototyped;
import org.cocreation.contracts.ArenaEvent.ProposalSubmitted;
import org.cocreation.contracts.DecisionEvent.DecisionTaken;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.value.statistics.Shares;

/**
 * M15 of one arena: the days from one stage to the next, as far as it has come. The value is the whole way from the challenge to the first
 * adoption. The medians over all arenas are a measure of the platform.
 */
final class TimeInArena implements ArenaMeasure {

    private static final Measure MEASURE = new Measure(
            "M15",
            "transactionTime",
            Standing.OWN,
            "One arena's times say nothing about the next one's; fast is not good in itself.");
    private static final Map<String, Class<? extends DomainEvent>> STAGES = stages();

    private static Map<String, Class<? extends DomainEvent>> stages() {
        Map<String, Class<? extends DomainEvent>> stages = new LinkedHashMap<>();
        stages.put("convened", ArenaConvened.class);
        stages.put("formed", ArenaFormed.class);
        stages.put("submitted", ProposalSubmitted.class);
        stages.put("prototyped", ProposalPrototyped.class);
        stages.put("decided", DecisionTaken.class);
        stages.put("adopted", ProposalAdopted.class);
        return stages;
    }

    @Override
    public Reading of(ArenaStory story) {
        Map<String, Object> days = new LinkedHashMap<>();
        Instant begin = story.firstAt(ChallengeRaised.class).orElse(null);
        Instant before = begin;
        int reached = 0;
        for (Map.Entry<String, Class<? extends DomainEvent>> stage : STAGES.entrySet()) {
            Instant at = story.firstAt(stage.getValue()).orElse(null);
            if (at == null) {
                break;
            }
            reached++;
            if (before != null) {
                days.put(stage.getKey(), Shares.rounded(ArenaStory.days(before, at)));
            }
            before = at;
        }
        Instant adopted = story.firstAt(ProposalAdopted.class).orElse(null);
        return MEASURE.reading(
                begin == null || adopted == null ? null : Double.valueOf(ArenaStory.days(begin, adopted)),
                reached,
                story.asOf(),
                Measure.inputs("daysToStage", days));
    }
}
