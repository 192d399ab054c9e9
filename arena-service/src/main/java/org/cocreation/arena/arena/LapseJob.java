package org.cocreation.arena.arena;

import static org.cocreation.database.Database.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.formation.FormationReport;
import org.cocreation.database.Database;
import org.cocreation.kit.clock.DueJobs;
import org.cocreation.kit.event.EventLog;

/** Ends the convening of arenas whose time is up. */
@ApplicationScoped
class LapseJob implements DueJobs.DueJob {

    private static final String DUE = """
            select id from arena where state = 'CONVENING' and form_by <= ? order by form_by limit 20
            for no key update skip locked""";

    private final Arenas arenas;
    private final Formation formation;
    private final Database database;
    private final EventLog events;

    LapseJob(Arenas arenas, Formation formation, Database database, EventLog events) {
        this.arenas = arenas;
        this.formation = formation;
        this.database = database;
        this.events = events;
    }

    @Override
    public int runBatch(Instant now) {
        List<UUID> due = database.list(DUE, row -> id(row, "id"), now);
        for (UUID id : due) {
            Arena arena = arenas.lock(id);
            FormationReport report = formation.report(arena);
            // A criterion that became true in the last moment still counts.
            events.append(report.met() ? arena.form(report, now) : arena.lapse(report, now));
        }
        return due.size();
    }
}
