package org.cocreation.value.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cocreation.contracts.ArenaEvent.PrototypeTested;
import org.cocreation.contracts.WorkEvent.LeadershipExercised;
import org.jspecify.annotations.Nullable;

/**
 * M8: the five features by which co-creation is told from other ways to work together (Ansell and Torfing 2021, Public Governance as
 * Co-creation): problem-driven, lay actors, distributed leadership, innovative, broad ownership. The value counts the features that hold;
 * the thresholds are the platform's own.
 */
final class CoCreationProfile implements ArenaMeasure {

    private static final Measure MEASURE = new Measure(
            "M8",
            "coCreationProfile",
            Standing.OWN,
            "The value only sorts lists; read the five parts. The features are from the literature, the thresholds are not.");
    private static final double SHARED = 0.15;
    private static final double A_THIRD = 1.0 / 3;

    @Override
    public Reading of(ArenaStory story) {
        Map<UUID, SeatInTime> holders = story.seatsEver();
        long framingRoles = story.all(LeadershipExercised.class).stream()
                .filter(move -> move.tool().equals("FRAME"))
                .map(move -> holders.get(move.byActorId()))
                .filter(Objects::nonNull)
                .map(SeatInTime::role)
                .distinct()
                .count();
        List<SeatInTime> voting =
                story.seats().stream().filter(SeatInTime::voting).toList();
        Double lay = Measure.share(voting.stream().filter(SeatInTime::lay).count(), voting.size());
        Reading leadership = new DistributedLeadership().of(story);
        Reading ownership = new OwnershipBreadth().of(story);
        int tests = story.all(PrototypeTested.class).size();
        Map<String, Boolean> features = new LinkedHashMap<>();
        features.put("problemDriven", framingRoles > 1);
        features.put("layActors", reaches(lay, A_THIRD));
        features.put("distributedLeadership", reaches(leadership.value(), SHARED));
        features.put("innovative", tests > 0);
        features.put("broadOwnership", reaches(ownership.value(), SHARED));
        var inputs = Measure.inputs(
                "features",
                features,
                "framingRoles",
                framingRoles,
                "layShare",
                lay,
                "M6",
                leadership.value(),
                "testedPrototypes",
                tests,
                "M7",
                ownership.value());
        long held = features.values().stream().filter(feature -> feature).count();
        return MEASURE.reading((double) held, features.size(), story.asOf(), inputs);
    }

    private static boolean reaches(@Nullable Double value, double threshold) {
        return value != null && value >= threshold;
    }
}
