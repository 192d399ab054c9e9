package org.cocreation.arena.adaptation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.arena.Adaptation;
import org.cocreation.arena.arena.AdaptationKind;
import org.cocreation.arena.arena.AdaptationLog;
import org.cocreation.arena.arena.Arena;
import org.cocreation.arena.arena.DissolveReason;
import org.cocreation.arena.arena.Grounds;
import org.cocreation.arena.mandate.MandateService;
import org.cocreation.contracts.ArenaEvent;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.WorkCounts;
import org.cocreation.database.Database;
import org.cocreation.kit.event.EventLog;

/** Ends an arena of which everything else is settled: its mandates end with it, and the world is told last. */
@ApplicationScoped
class Ending {

    private static final String COUNTS = """
            select (select count(*) from session where arena_id = a.id and state = 'HELD') as sessions,
                   (select count(*) from proposal where arena_id = a.id and submitted_at is not null) as proposals,
                   (select count(*) from proposal where arena_id = a.id and state = 'ADOPTED') as adoptions,
                   (select count(*) from prototype_test where arena_id = a.id and recorded_at is not null) as tests
            from arena a where a.id = ?""";

    private final MandateService mandates;
    private final MergeAgreements agreements;
    private final AdaptationLog log;
    private final Database database;
    private final EventLog events;

    Ending(MandateService mandates, MergeAgreements agreements, AdaptationLog log, Database database, EventLog events) {
        this.mandates = mandates;
        this.agreements = agreements;
        this.log = log;
        this.database = database;
        this.events = events;
    }

    /** What the arena has done in its life; asked before others take over what is open. */
    WorkCounts work(UUID arenaId) {
        return database.first(
                        COUNTS,
                        row -> new WorkCounts(
                                row.getInt("sessions"),
                                row.getInt("proposals"),
                                row.getInt("tests"),
                                row.getInt("adoptions")),
                        arenaId)
                .orElseThrow();
    }

    /** Ends it; {@code farewell} are further events of the arena, told before its last one. */
    Adaptation end(
            Arena arena,
            AdaptationKind kind,
            DissolveReason reason,
            List<UUID> successors,
            WorkCounts work,
            Grounds grounds,
            Instant now,
            ArenaEvent... farewell) {
        ArenaAdapted adapted = arena.end(kind, reason, successors, grounds, now);
        events.append(adapted);
        events.append(farewell);
        Adaptation kept = log.keep(adapted, grounds, now);
        agreements.forget(arena.id());
        mandates.endAllOf(arena.id());
        events.append(arena.dissolved(reason, work, successors, now));
        return kept;
    }
}
