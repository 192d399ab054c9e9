package org.cocreation.value.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.cocreation.value.measure.Milestones.Stage;
import org.cocreation.value.measure.PlatformFacts.ChallengeTimes;
import org.cocreation.value.statistics.KaplanMeier;
import org.cocreation.value.statistics.KaplanMeier.Watched;
import org.jspecify.annotations.Nullable;

/**
 * M15: days from one stage to the next over all arenas, by the product-limit estimate (Kaplan and Meier 1958). What lapsed, was dissolved
 * or is still under way counts as long as it was watched, so that failures are not forgotten. The value is the median from convening to
 * forming; the choice of stages is the platform's own.
 */
final class TransactionTime {

    private static final Measure MEASURE = new Measure(
            "M15",
            "transactionTime",
            Standing.LIT,
            "Medians of stages do not add up. Fast is not good in itself; the choice of stages is the platform's own.");
    private static final List<Stage> WAY =
            List.of(Stage.CONVENED, Stage.FORMED, Stage.SUBMITTED, Stage.PROTOTYPED, Stage.DECIDED, Stage.ADOPTED);

    private TransactionTime() {}

    static Reading read(List<ChallengeTimes> challenges, List<ArenaTimes> arenas, Instant asOf) {
        Map<String, Object> stages = new LinkedHashMap<>();
        List<Watched> taken = new ArrayList<>();
        for (ChallengeTimes challenge : challenges) {
            Instant end = challenge.closed() == null ? asOf : challenge.closed();
            taken.add(watched(challenge.raised(), challenge.convened(), end));
        }
        stages.put("challengeToConvened", shown(KaplanMeier.of(taken)));
        KaplanMeier forming = between(Stage.CONVENED, Stage.FORMED, arenas, asOf);
        for (int i = 0; i + 1 < WAY.size(); i++) {
            stages.put(
                    name(WAY.get(i)) + "To" + capital(name(WAY.get(i + 1))),
                    shown(between(WAY.get(i), WAY.get(i + 1), arenas, asOf)));
        }
        OptionalDouble median = forming.median();
        return MEASURE.reading(median, forming.n(), asOf, stages);
    }

    private static KaplanMeier between(Stage from, Stage to, List<ArenaTimes> arenas, Instant asOf) {
        List<Watched> watched = new ArrayList<>();
        for (ArenaTimes arena : arenas) {
            Instant begin = arena.at(from);
            if (begin != null) {
                watched.add(watched(begin, arena.at(to), arena.watchedUntil(asOf)));
            }
        }
        return KaplanMeier.of(watched);
    }

    private static Watched watched(Instant begin, @Nullable Instant reached, Instant end) {
        return new Watched(Math.max(0, ArenaStory.days(begin, reached == null ? end : reached)), reached != null);
    }

    private static Map<String, Object> shown(KaplanMeier estimate) {
        return Measure.inputs(
                "medianDays",
                estimate.median(),
                "n",
                estimate.n(),
                "events",
                estimate.events(),
                "curve",
                estimate.curve());
    }

    private static String name(Stage stage) {
        return stage.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
