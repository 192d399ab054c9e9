package org.cocreation.value.suggestion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cocreation.contracts.Because;
import org.cocreation.value.measure.ArenaSigns;
import org.cocreation.value.statistics.Shares;
import org.cocreation.value.statistics.Triangle.Corner;

/** Which reasons to adapt hold for an arena at a moment, and when the clock alone may bring the next one. */
final class Grounds {

    private static final double DAY = Duration.ofDays(1).toMillis();

    private final ArenaSigns arena;
    private final Instant now;
    private final WatchConfig config;
    private final List<Ground> grounds = new ArrayList<>();

    private Grounds(ArenaSigns arena, Instant now, WatchConfig config) {
        this.arena = arena;
        this.now = now;
        this.config = config;
    }

    /** The reasons that the measures of the arena itself give. */
    static List<Ground> of(ArenaSigns arena, Instant now, WatchConfig config) {
        Grounds grounds = new Grounds(arena, now, config);
        if (arena.ended() || arena.formedAt() == null) {
            return List.of();
        }
        grounds.dormant();
        if (arena.pausedAt() == null) {
            grounds.uncovered(arena.formedAt());
            grounds.divided();
            grounds.unbalanced();
            grounds.spread();
        }
        return grounds.grounds;
    }

    /** When to look again although nothing happens. */
    static Optional<Instant> next(ArenaSigns arena, Instant now, WatchConfig config) {
        if (arena.ended() || arena.formedAt() == null) {
            return Optional.empty();
        }
        Instant quietSince = arena.pausedAt() == null ? arena.activeAt() : arena.pausedAt();
        return Stream.of(arena.formedAt().plus(config.coverageAfter()), quietSince.plus(config.dormantAfter()))
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo);
    }

    private void uncovered(Instant formedAt) {
        if (now.isBefore(formedAt.plus(config.coverageAfter()))) {
            return;
        }
        List<Because> because = new ArrayList<>();
        if (!arena.uncovered().isEmpty()) {
            because.add(new Because("uncoveredGroups", arena.uncovered().size(), 0));
        }
        Double rose = arena.rose();
        if (rose != null && rose < config.coverageRose()) {
            because.add(new Because("inclusiveness", rose, config.coverageRose()));
        }
        if (!because.isEmpty()) {
            add("COVERAGE", arena.doorOpen() ? "RECOMPOSE" : "OPEN", because);
        }
    }

    private void divided() {
        Double divide = arena.divide();
        if (divide != null && divide >= config.splitSilhouette()) {
            add("DIVIDED_OPINION", "SPLIT", List.of(new Because("silhouette", divide, config.splitSilhouette())));
        }
    }

    private void unbalanced() {
        double balance = Shares.rounded(arena.triangle().balance().orElse(1));
        arena.triangle()
                .weakest()
                .filter(weakest -> balance < config.triangleBalance())
                .ifPresent(weakest -> {
                    add(
                            "TRIANGLE",
                            remedy(weakest),
                            List.of(new Because("triangleBalance", balance, config.triangleBalance())));
                });
    }

    private static String remedy(Corner weakest) {
        return switch (weakest) {
            case CAPACITY -> "RECOMPOSE";
            case PUBLIC_VALUE -> "REFRAME";
            case LEGITIMACY -> Ground.SEEK_MANDATE;
        };
    }

    private void dormant() {
        Instant pausedAt = arena.pausedAt();
        Instant since = pausedAt == null ? arena.activeAt() : pausedAt;
        if (!now.isBefore(since.plus(config.dormantAfter()))) {
            double days = Math.floor(Duration.between(since, now).toMillis() / DAY);
            Because because =
                    new Because("daysWithoutWork", days, config.dormantAfter().toMillis() / DAY);
            add("DORMANT", pausedAt == null ? "PAUSE" : "DISSOLVE", List.of(because));
        }
    }

    private void spread() {
        if (arena.adoptionsElsewhere() >= config.rescaleAdoptions()) {
            add(
                    "SPREAD",
                    "RESCALE",
                    List.of(new Because("adoptionsElsewhere", arena.adoptionsElsewhere(), config.rescaleAdoptions())));
        }
    }

    private void add(String reason, String kind, List<Because> because) {
        grounds.add(new Ground(reason, kind, because));
    }
}
