package org.cocreation.value.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cocreation.contracts.ArenaEvent.ChallengeClosed;
import org.cocreation.contracts.ArenaEvent.ChallengeRaised;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.database.Database;
import org.jspecify.annotations.Nullable;

/** When challenges were raised and closed first, gathered from a batch of events and kept in one statement; the order of events is no matter. */
final class ChallengeMilestones {

    private static final String KEEP = """
            insert into challenge_milestone as m (generation, challenge_id, origin, ambition, raised_at, closed_at)
            select ?, challenge_id, origin, ambition, raised_at, closed_at
            from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
                as one (challenge_id, origin, ambition, raised_at, closed_at)
            on conflict (generation, challenge_id) do update set
                origin = coalesce(excluded.origin, m.origin), ambition = coalesce(excluded.ambition, m.ambition),
                raised_at = least(m.raised_at, excluded.raised_at), closed_at = least(m.closed_at, excluded.closed_at)""";

    private final Map<UUID, Milestone> reached = new TreeMap<>();

    private record Milestone(
            @Nullable String origin,
            @Nullable String ambition,
            @Nullable Instant raisedAt,
            @Nullable Instant closedAt) {

        static final Milestone NONE = new Milestone(null, null, null, null);

        Milestone raised(ChallengeRaised raised, Instant at) {
            return new Milestone(raised.origin(), raised.ambition(), first(raisedAt, at), closedAt);
        }

        Milestone closed(Instant at) {
            return new Milestone(origin, ambition, raisedAt, first(closedAt, at));
        }

        private static Instant first(@Nullable Instant one, Instant other) {
            return one == null || other.isBefore(one) ? other : one;
        }
    }

    void gather(DomainEvent event, Instant at) {
        if (event instanceof ChallengeRaised raised) {
            reached.compute(raised.challengeId(), (id, before) -> known(before).raised(raised, at));
        } else if (event instanceof ChallengeClosed closed) {
            reached.compute(closed.challengeId(), (id, before) -> known(before).closed(at));
        }
    }

    private static Milestone known(@Nullable Milestone before) {
        return before == null ? Milestone.NONE : before;
    }

    void keep(Database database, int generation) {
        if (reached.isEmpty()) {
            return;
        }
        List<@Nullable String> origins = new ArrayList<>();
        List<@Nullable String> ambitions = new ArrayList<>();
        List<@Nullable String> raised = new ArrayList<>();
        List<@Nullable String> closed = new ArrayList<>();
        reached.values().forEach(one -> {
            origins.add(one.origin());
            ambitions.add(one.ambition());
            raised.add(text(one.raisedAt()));
            closed.add(text(one.closedAt()));
        });
        database.change(KEEP, generation, reached.keySet(), origins, ambitions, raised, closed);
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
