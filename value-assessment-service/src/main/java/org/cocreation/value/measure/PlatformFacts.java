package org.cocreation.value.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.database.Database;
import org.cocreation.value.measure.Milestones.Stage;
import org.jspecify.annotations.Nullable;

/** What is kept of all arenas and challenges: one row each, and sums by day. */
@ApplicationScoped
class PlatformFacts {

    private static final String LIVE = "(select live_generation from projection where name = 'measures')";
    private static final String ARENAS = """
            select a.*, c.origin, c.ambition from arena_milestone a
            left join challenge_milestone c on c.generation = a.generation and c.challenge_id = a.challenge_id
            where a.generation = %s and a.convened_at <= ? order by a.arena_id""".formatted(LIVE);
    private static final String CHALLENGES = """
            select c.challenge_id, c.origin, c.ambition, c.raised_at, c.closed_at, min(a.convened_at) as convened_at
            from challenge_milestone c
            left join arena_milestone a on a.generation = c.generation and a.challenge_id = c.challenge_id
            where c.generation = %s and c.raised_at <= ? group by c.generation, c.challenge_id
            order by c.challenge_id""".formatted(LIVE);
    private static final String COUNTS =
            "select name, sum(amount)::bigint as amount from measure_count where generation = " + LIVE
                    + " and day <= ? group by name";

    private final Database database;

    PlatformFacts(Database database) {
        this.database = database;
    }

    /** A challenge and when the first arena took it up. */
    record ChallengeTimes(
            UUID challengeId,
            String origin,
            Instant raised,
            @Nullable Instant closed,
            @Nullable Instant convened) {}

    List<ArenaTimes> arenas(Instant asOf) {
        return database.list(ARENAS, row -> arena(row, asOf), asOf);
    }

    List<ChallengeTimes> challenges(Instant asOf) {
        return database.list(
                CHALLENGES,
                row -> new ChallengeTimes(
                        Database.id(row, "challenge_id"),
                        row.getString("origin"),
                        java.util.Objects.requireNonNull(Database.instant(row, "raised_at")),
                        until(asOf, Database.instant(row, "closed_at")),
                        until(asOf, Database.instant(row, "convened_at"))),
                asOf);
    }

    /** Sums until the end of the day. */
    Map<String, Long> counts(Instant asOf) {
        LocalDate day = asOf.atZone(ZoneOffset.UTC).toLocalDate();
        Map<String, Long> counts = new HashMap<>();
        database.list(COUNTS, row -> counts.put(row.getString("name"), row.getLong("amount")), day);
        return counts;
    }

    private static ArenaTimes arena(ResultSet row, Instant asOf) throws SQLException {
        Map<Stage, Instant> reached = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            Instant at = until(asOf, Database.instant(row, stage.column()));
            if (at != null) {
                reached.put(stage, at);
            }
        }
        return new ArenaTimes(
                Database.id(row, "arena_id"),
                row.getObject("challenge_id", UUID.class),
                row.getString("origin"),
                row.getString("ambition"),
                reached);
    }

    private static @Nullable Instant until(Instant asOf, @Nullable Instant at) {
        return at == null || at.isAfter(asOf) ? null : at;
    }
}
