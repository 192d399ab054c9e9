package org.cocreation.value.assessment;

import static org.cocreation.database.Database.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.database.Database;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.RuleViolation;

/** The failures that assessors see. */
@ApplicationScoped
class FailureFlags {

    private static final UUID FIRST = new UUID(0, 0);

    private final Database database;
    private final Cursors cursors;

    FailureFlags(Database database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    void add(UUID id, UUID assessment, FlagFailure flag, UUID by, Instant now) {
        int added = database.change("""
                insert into value_failure_flag (id, assessment_id, kind, note, by_actor, flagged_at) values (?, ?, ?, ?, ?, ?)
                on conflict (assessment_id, kind, by_actor) do nothing""", id, assessment, flag.kind(), flag.note(), by, now);
        if (added == 0) {
            throw new RuleViolation(AssessmentProblem.ALREADY_FLAGGED, flag.kind() + " in assessment " + assessment);
        }
    }

    /** The kinds that anybody flagged. */
    List<String> kindsIn(UUID assessment) {
        return database.list(
                "select distinct kind from value_failure_flag where assessment_id = ? order by kind",
                row -> row.getString("kind"),
                assessment);
    }

    Page<FailureFlagView> page(UUID assessment, Cursors.Start start) {
        List<FailureFlagView> rows = database.list(
                "select * from value_failure_flag where assessment_id = ? and id > ? order by id limit ?",
                row -> new FailureFlagView(
                        id(row, "id"),
                        FailureKind.valueOf(row.getString("kind")),
                        row.getString("note"),
                        row.getTimestamp("flagged_at").toInstant()),
                assessment,
                start.first() ? FIRST : UUID.fromString(start.after().get(0)),
                start.fetch());
        return cursors.page(start, rows, row -> List.of(row.id().toString()), row -> row);
    }

    /** Forgets who flagged and what they said in their own words. */
    void forget(UUID actorId) {
        database.change("update value_failure_flag set note = null, by_actor = null where by_actor = ?", actorId);
    }
}
