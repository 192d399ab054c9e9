package org.cocreation.value.measure;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cocreation.value.measure.Milestones.Stage;
import org.jspecify.annotations.Nullable;

/** When an arena reached its stages, as far as it had by the moment of the reading, and what is known of its challenge. */
record ArenaTimes(
        UUID arenaId,
        @Nullable UUID challengeId,
        @Nullable String origin,
        @Nullable String ambition,
        Map<Stage, Instant> reached) {

    @Nullable
    Instant at(Stage stage) {
        return reached.get(stage);
    }

    boolean open() {
        return at(Stage.CONVENED) != null && at(Stage.LAPSED) == null && at(Stage.DISSOLVED) == null;
    }

    /** When it ended, or else the moment of the reading: until then it was watched. */
    Instant watchedUntil(Instant asOf) {
        Instant lapsed = at(Stage.LAPSED);
        Instant dissolved = at(Stage.DISSOLVED);
        return lapsed != null ? lapsed : dissolved != null ? dissolved : asOf;
    }
}
