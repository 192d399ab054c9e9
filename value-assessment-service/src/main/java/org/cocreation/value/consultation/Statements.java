package org.cocreation.value.consultation;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.instant;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.cocreation.database.Database;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** All statements. Plain SQL, because they are listed, tallied and joined far more often than changed. */
@ApplicationScoped
class Statements {

    private static final String SELECT =
            "select id, number, text, moderation, reason, submitted_at from statement where consultation_id = ?";
    private static final String UNSEEN = """
            select s.id, s.agrees, s.seen from statement s
            where s.consultation_id = ? and s.moderation = 'OPEN' and not exists (
                select 1 from consultation_participant p
                join vote v on v.consultation_id = p.consultation_id and v.participant = p.id
                where p.consultation_id = s.consultation_id and p.actor_id = ? and v.statement = s.number)
            order by s.number""";
    private static final String TALLY = """
            update statement s set agrees = t.agrees, seen = t.seen
            from unnest(?::text[]::integer[], ?::text[]::integer[], ?::text[]::integer[]) as t (number, agrees, seen)
            where s.consultation_id = ? and s.number = t.number and (s.agrees, s.seen) <> (t.agrees, t.seen)""";

    private final Database database;

    Statements(Database database) {
        this.database = database;
    }

    /** Adds a statement; one that says what another says is refused by the database. */
    void add(UUID consultationId, UUID id, int number, String text, @Nullable Long author, Instant now) {
        database.change("""
                insert into statement (id, consultation_id, number, text, same_as, author, moderation, submitted_at)
                values (?, ?, ?, ?, ?, ?, 'OPEN', ?)""", id, consultationId, number, text, Wording.of(text), author, now);
    }

    StatementView get(UUID consultationId, UUID id) {
        return database.first(SELECT + " and id = ?", Statements::view, consultationId, id)
                .orElseThrow(() -> unknown(consultationId, id));
    }

    void moderate(UUID id, Moderation moderation, String reason, Instant now) {
        database.change(
                "update statement set moderation = ?, reason = ?, moderated_at = ? where id = ?",
                moderation,
                reason,
                now,
                id);
    }

    /** Statements by number, from behind a given one. */
    List<StatementView> page(UUID consultationId, @Nullable Moderation moderation, int after, int limit) {
        return moderation == null
                ? database.list(
                        SELECT + " and number > ? order by number limit ?",
                        Statements::view,
                        consultationId,
                        after,
                        limit)
                : database.list(
                        SELECT + " and number > ? and moderation = ? order by number limit ?",
                        Statements::view,
                        consultationId,
                        after,
                        moderation,
                        limit);
    }

    /** Open statements that an actor has not voted on, as far as choosing among them needs it. */
    List<NextStatements.Candidate> unseen(UUID consultationId, UUID actorId) {
        return database.list(
                UNSEEN,
                row -> new NextStatements.Candidate(id(row, "id"), row.getInt("agrees"), row.getInt("seen")),
                consultationId,
                actorId);
    }

    Map<UUID, StatementView> byId(UUID consultationId, Collection<UUID> ids) {
        Map<UUID, StatementView> found = new HashMap<>();
        if (!ids.isEmpty()) {
            database.list(SELECT + " and id = any(?)", Statements::view, consultationId, ids)
                    .forEach(statement -> found.put(statement.id(), statement));
        }
        return found;
    }

    /** All statements and whether their votes count, by number. */
    SortedMap<Integer, Moderation> moderations(UUID consultationId) {
        SortedMap<Integer, Moderation> all = new TreeMap<>();
        database.list(
                        "select number, moderation from statement where consultation_id = ?",
                        row -> Map.entry(row.getInt("number"), Moderation.valueOf(row.getString("moderation"))),
                        consultationId)
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    /** The ids of all statements by number. */
    Map<Integer, UUID> ids(UUID consultationId) {
        Map<Integer, UUID> all = new HashMap<>();
        database.list(
                        "select id, number from statement where consultation_id = ?",
                        row -> Map.entry(row.getInt("number"), id(row, "id")),
                        consultationId)
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    /** Keeps how often statements were seen and agreed with; the lists go together. */
    void tally(UUID consultationId, List<Integer> numbers, List<Integer> agrees, List<Integer> seen) {
        database.change(TALLY, texts(numbers), texts(agrees), texts(seen), consultationId);
    }

    private static List<String> texts(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

    Optional<Moderation> moderation(UUID consultationId, UUID id) {
        return database.first(
                "select moderation from statement where consultation_id = ? and id = ?",
                row -> Moderation.valueOf(row.getString("moderation")),
                consultationId,
                id);
    }

    static RuleViolation unknown(UUID consultationId, UUID id) {
        return new RuleViolation(
                ConsultationProblem.STATEMENT_NOT_FOUND, "consultation " + consultationId + " has no statement " + id);
    }

    private static StatementView view(ResultSet row) throws SQLException {
        return new StatementView(
                id(row, "id"),
                row.getInt("number"),
                row.getString("text"),
                Moderation.valueOf(row.getString("moderation")),
                row.getString("reason"),
                Objects.requireNonNull(instant(row, "submitted_at"), "a statement has a time"));
    }
}
