package org.cocreation.arena.arena;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cocreation.arena.formation.FormationEvidence;
import org.cocreation.arena.formation.FormationReport;
import org.cocreation.kit.event.EventLog;

/** Forms arenas: exactly once, in the transaction in which the last criterion becomes true. */
@ApplicationScoped
public class Formation {

    private final FormationEvidence evidence;
    private final EventLog events;

    Formation(FormationEvidence evidence, EventLog events) {
        this.evidence = evidence;
        this.events = events;
    }

    /**
     * Looks whether a locked arena can form now, and forms it. The change that gave reason to look must be flushed already, which
     * appending its event does.
     */
    public void reconsider(Arena locked, Instant now) {
        if (locked.state() != ArenaState.CONVENING) {
            return;
        }
        FormationReport report = report(locked);
        if (report.met()) {
            events.append(locked.form(report, now));
        }
    }

    FormationReport report(Arena arena) {
        return arena.report(evidence.of(arena.id()));
    }
}
