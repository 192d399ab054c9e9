package org.cocreation.value.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.value.measure.Milestones.Stage;
import org.jspecify.annotations.Nullable;

/**
 * M21 of the platform: arenas that completed their task within a year; among all that ended after having formed, the share that kept what
 * the public was promised (M5); and the share of answers that authority gave in time (M10). The platform's own.
 */
@ApplicationScoped
class ParticipationClimate {

    private static final Measure MEASURE = new Measure(
            "M21",
            "participationClimate",
            Standing.OWN,
            "The value counts arenas completed in the last 365 days. A promise is kept when an arena has ended and practised at least the level"
                    + " that was promised; arenas that were split or merged go on and are not judged.");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Set<String> GOING_ON = Set.of("SPLIT", "MERGED");
    private static final int SOME = 500;

    private final MeasureFacts facts;

    ParticipationClimate(MeasureFacts facts) {
        this.facts = facts;
    }

    /** How many arenas ended within a year, and how many of them had kept their promise. */
    private record Promises(int judged, int kept) {}

    Reading read(List<ArenaTimes> arenas, Reading anchorage, Instant asOf) {
        Promises promises = promises(arenas, asOf);
        long completed = arenas.stream()
                .filter(arena -> within(arena.at(Stage.COMPLETED), asOf))
                .count();
        var inputs = Measure.inputs(
                "completedInAYear",
                completed,
                "open",
                arenas.stream().filter(ArenaTimes::open).count(),
                "lapsed",
                arenas.stream().filter(arena -> arena.at(Stage.LAPSED) != null).count(),
                "promisesJudged",
                promises.judged(),
                "promisesKept",
                promises.kept(),
                "promiseKeptRate",
                Measure.share(promises.kept(), promises.judged()),
                "answerRate",
                anchorage.value(),
                "readAt",
                "/v1/participation/climate");
        return MEASURE.reading(
                arenas.isEmpty() ? null : Double.valueOf((double) completed), arenas.size(), asOf, inputs);
    }

    private Promises promises(List<ArenaTimes> arenas, Instant asOf) {
        List<UUID> ended = arenas.stream()
                .filter(arena -> arena.at(Stage.FORMED) != null && within(arena.at(Stage.DISSOLVED), asOf))
                .map(ArenaTimes::arenaId)
                .toList();
        int judged = 0;
        int kept = 0;
        for (int from = 0; from < ended.size(); from += SOME) {
            List<UUID> some = ended.subList(from, Math.min(from + SOME, ended.size()));
            for (ArenaStory story : facts.stories(some, ParticipationDepth.FACTS, asOf)) {
                Boolean keptPromise = goesOn(story) ? null : ParticipationDepth.keptPromise(story);
                if (keptPromise != null) {
                    judged++;
                    kept += keptPromise ? 1 : 0;
                }
            }
        }
        return new Promises(judged, kept);
    }

    private static boolean goesOn(ArenaStory story) {
        return story.all(ArenaDissolved.class).stream().anyMatch(end -> GOING_ON.contains(end.reason()));
    }

    private static boolean within(@Nullable Instant at, Instant asOf) {
        return at != null && at.isAfter(asOf.minus(YEAR));
    }
}
