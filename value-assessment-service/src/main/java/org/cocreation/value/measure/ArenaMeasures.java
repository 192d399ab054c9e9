package org.cocreation.value.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The catalogue of measures of an arena, in the order of their numbers. */
final class ArenaMeasures {

    private static final List<ArenaMeasure> ALL = List.of(
            new ArenaDiversity(),
            new Inclusiveness(),
            new StateCentricity(),
            new ParticipationDepth(),
            new DistributedLeadership(),
            new OwnershipBreadth(),
            new CoCreationProfile(),
            new TalkActionBalance(),
            new Anchorage(),
            new Disagreement(),
            new TriangleBalance(),
            new PrototypeEvidence(),
            new TimeInArena(),
            new Effort(),
            new Learning());

    private ArenaMeasures() {}

    /** Every measure of an arena, those that are read elsewhere last. */
    static List<Reading> of(ArenaStory story) {
        List<Reading> readings = new ArrayList<>();
        ALL.forEach(measure -> readings.add(measure.of(story)));
        readings.addAll(Elsewhere.ofArena(story.asOf()));
        return readings;
    }

    /** One measure of an arena by its number; empty where there is none. */
    static Optional<ArenaMeasure> named(String no, ArenaStory story) {
        return ALL.stream()
                .filter(measure -> measure.of(story).measure().equals(no))
                .findFirst();
    }
}
