package org.cocreation.arena.answer;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.instant;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cocreation.database.Database;
import org.cocreation.database.Filter;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.jspecify.annotations.Nullable;

/** Lists of owed answers by keyset, those that fall due first at the top. */
@ApplicationScoped
class AnswerLists {

    private final Database database;
    private final Cursors cursors;

    AnswerLists(Database database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    Page<AnswerSummary> list(
            @Nullable UUID authoriser, @Nullable AnswerState state, @Nullable Integer limit, @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "answers", authoriser, state);
        Filter filter =
                new Filter("""
                select decision_id, arena_id, mandate_id, decision_type, proposal_ids, authoriser_actor_id, state, recommended_at, due,
                    answered_at
                from answer_owed""").and("authoriser_actor_id = ?", authoriser).and("state = ?", state);
        if (!start.first()) {
            filter.and(
                    "(due, decision_id) > (?, ?)",
                    Instant.parse(start.after().get(0)),
                    UUID.fromString(start.after().get(1)));
        }
        filter.order("due, decision_id", start.fetch());
        return cursors.page(
                start,
                database.list(filter.sql(), AnswerLists::summary, filter.values()),
                row -> List.of(row.due().toString(), row.decisionId().toString()),
                row -> row);
    }

    private static AnswerSummary summary(ResultSet row) throws SQLException {
        return new AnswerSummary(
                id(row, "decision_id"),
                id(row, "arena_id"),
                id(row, "mandate_id"),
                row.getString("decision_type"),
                List.of((UUID[]) row.getArray("proposal_ids").getArray()),
                id(row, "authoriser_actor_id"),
                AnswerState.valueOf(row.getString("state")),
                Objects.requireNonNull(instant(row, "recommended_at"), "recommended_at"),
                Objects.requireNonNull(instant(row, "due"), "due"),
                instant(row, "answered_at"));
    }
}
