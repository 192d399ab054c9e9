package org.cocreation.arena.answer;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.instant;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cocreation.arena.adoption.StepSize;
import org.cocreation.database.Database;

/** Everything that was answered; rows are added and never changed. */
@ApplicationScoped
class GivenAnswers {

    private final Database database;

    GivenAnswers(Database database) {
        this.database = database;
    }

    void add(UUID decisionId, GivenAnswer answer) {
        database.change(
                """
                insert into answer_given (id, decision_id, authoriser_actor_id, stance, reason, forwarded_to, changes, step_size,
                    asked_at, due, answered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                answer.id(),
                decisionId,
                answer.authoriserActorId(),
                answer.stance(),
                answer.reason(),
                answer.forwardedTo(),
                answer.changes(),
                answer.stepSize(),
                answer.askedAt(),
                answer.due(),
                answer.answeredAt());
    }

    /** What was answered to a decision, in order: two at most. */
    List<GivenAnswer> to(UUID decisionId) {
        return database.list(
                "select * from answer_given where decision_id = ? order by id", GivenAnswers::answer, decisionId);
    }

    private static GivenAnswer answer(ResultSet row) throws SQLException {
        Instant askedAt = time(row, "asked_at");
        Instant due = time(row, "due");
        Instant answeredAt = time(row, "answered_at");
        String step = row.getString("step_size");
        return new GivenAnswer(
                id(row, "id"),
                id(row, "authoriser_actor_id"),
                Stance.valueOf(row.getString("stance")),
                row.getString("reason"),
                row.getObject("forwarded_to", UUID.class),
                row.getString("changes"),
                step == null ? null : StepSize.valueOf(step),
                askedAt,
                due,
                answeredAt,
                Math.toIntExact(Duration.between(askedAt, answeredAt).toDays()),
                !answeredAt.isAfter(due));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column), column);
    }
}
