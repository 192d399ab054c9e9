package org.cocreation.value.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cocreation.contracts.ActorEvent.InvitationSent;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.ArenaEvent.ProposalAdopted;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.WorkEvent.LeadershipExercised;
import org.cocreation.contracts.WorkEvent.SessionHeld;
import org.cocreation.database.Database;

/** Whole numbers added up by day, gathered from a batch of events and kept in one statement. */
final class DailyCounts {

    static final String SESSIONS = "sessions";
    static final String PERSON_MINUTES = "personMinutes";
    static final String INVITATIONS = "invitations";
    static final String SEATS = "seatsFilled";
    static final String MOVES = "moves";
    static final String ADOPTED = "adopted";

    private static final String KEEP = """
            insert into measure_count as c (generation, name, day, amount)
            select ?, name, day, amount from unnest(?::text[], ?::date[], ?::bigint[]) as one (name, day, amount)
            on conflict (generation, name, day) do update set amount = c.amount + excluded.amount""";

    private final Map<String, Map<LocalDate, Long>> amounts = new TreeMap<>();

    void gather(DomainEvent event, Instant at) {
        if (event instanceof SessionHeld held) {
            add(SESSIONS, at, 1);
            add(PERSON_MINUTES, at, personMinutes(held));
        } else if (event instanceof InvitationSent) {
            add(INVITATIONS, at, 1);
        } else if (event instanceof ActorJoinedArena) {
            add(SEATS, at, 1);
        } else if (event instanceof LeadershipExercised) {
            add(MOVES, at, 1);
        } else if (event instanceof ProposalAdopted) {
            add(ADOPTED, at, 1);
        }
    }

    /** The minutes that a session took of everybody who came. */
    static long personMinutes(SessionHeld held) {
        return held.minutes()
                * held.attendeesByRole().values().stream()
                        .mapToLong(Integer::longValue)
                        .sum();
    }

    private void add(String name, Instant at, long amount) {
        amounts.computeIfAbsent(name, key -> new TreeMap<>())
                .merge(at.atZone(ZoneOffset.UTC).toLocalDate(), amount, Long::sum);
    }

    void keep(Database database, int generation) {
        List<String> names = new ArrayList<>();
        List<String> days = new ArrayList<>();
        List<String> sums = new ArrayList<>();
        amounts.forEach((name, byDay) -> byDay.forEach((day, amount) -> {
            names.add(name);
            days.add(day.toString());
            sums.add(amount.toString());
        }));
        if (!names.isEmpty()) {
            database.change(KEEP, generation, names, days, sums);
        }
    }
}
