package org.cocreation.arena.arena;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cocreation.arena.formation.FormationEvidence;
import org.cocreation.arena.formation.FormationReport;
import org.cocreation.kit.event.EventLog;

/**
 * Forms arenas: exactly once, in the transaction in which the last criterion becomes true. Of an arena that has formed it keeps the
 * warnings true.
 */
@ApplicationScoped
public class Formation {

    private final FormationEvidence evidence;
    private final EventLog events;

    Formation(FormationEvidence evidence, EventLog events) {
        this.evidence = evidence;
        this.events = events;
    }

    /**
     * Looks whether a locked arena can form now, and forms it, or what is missing since it formed. The change that gave reason to look must be flushed already, which
     * appending its event does.
     */
    public void reconsider(Arena locked, Instant now) {
        if (locked.state().ended()) {
            return;
        }
        FormationReport report = report(locked);
        if (locked.state() != ArenaState.CONVENING) {
            locked.warn(report, now);
        } else if (report.met()) {
            events.append(locked.form(report, now));
        }
    }

    /** Where an arena stands on its way to forming. */
    public FormationReport report(Arena arena) {
        return arena.report(evidence.of(arena.id()));
    }
}
