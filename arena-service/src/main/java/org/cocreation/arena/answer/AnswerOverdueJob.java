package org.cocreation.arena.answer;

import static org.cocreation.database.Database.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.database.Database;
import org.cocreation.kit.clock.DueJobs;
import org.cocreation.kit.event.EventLog;

/** Publishes that an answer is overdue, once for each time that it fell due. */
@ApplicationScoped
class AnswerOverdueJob implements DueJobs.DueJob {

    private static final String DUE = """
            select decision_id from answer_owed where state = 'AWAITING' and due < ? order by due, decision_id limit 50
            for no key update skip locked""";

    private final OwedAnswers owed;
    private final Database database;
    private final EventLog events;

    AnswerOverdueJob(OwedAnswers owed, Database database, EventLog events) {
        this.owed = owed;
        this.database = database;
        this.events = events;
    }

    @Override
    public int runBatch(Instant now) {
        List<UUID> due = database.list(DUE, row -> id(row, "decision_id"), now);
        for (UUID decisionId : due) {
            events.append(owed.lock(decisionId).overdue(now));
        }
        return due.size();
    }
}
