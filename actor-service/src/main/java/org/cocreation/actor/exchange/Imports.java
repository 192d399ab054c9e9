package org.cocreation.actor.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.actor.actor.ActorIntake.Outcome;
import org.cocreation.actor.actor.ActorIntake.Taken;
import org.cocreation.actor.exchange.ActorImport.LineFault;
import org.cocreation.actor.exchange.ActorImport.PossibleDuplicate;
import org.cocreation.actor.exchange.ImportSteps.ReadRecord;
import org.cocreation.database.Database;
import org.cocreation.database.Filter;
import org.cocreation.kit.event.Cause;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** All imports, their files while they run, and what was wrong in them. */
@ApplicationScoped
class Imports {

    /** Faults are kept for this many refused lines; the others are only counted. */
    static final int REPORTED_LINES = 10_000;

    private static final String CLAIM = """
            update actor_import set claimed_by = ?, claimed_until = now() + interval '10 seconds'
            where id = (
                select id from actor_import
                where state = 'RUNNING' and (claimed_by is null or claimed_by = ? or claimed_until < now())
                order by id limit 1 for update skip locked)
            returning id, format, dry_run, started_by, done, correlation_id, traceparent""";

    private static final String ADVANCE = """
            update actor_import
            set done = done + ?, created = created + ?, updated = updated + ?, unchanged = unchanged + ?, refused = refused + ?,
                duplicates = duplicates + ?, claimed_until = now() + interval '10 seconds'
            where id = ? and state = 'RUNNING' and claimed_by = ? and done = ?""";

    private static final String REPORT = """
            insert into actor_import_fault (import_id, line, no, field, code, detail)
            select ?, line::integer, no::integer, field, code, detail
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as fault (line, no, field, code, detail)""";

    private final Database database;
    private final Cursors cursors;

    Imports(Database database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    /** An import that this process takes in now. */
    record Claimed(
            UUID id,
            FileFormat format,
            boolean dryRun,
            @Nullable UUID startedBy,
            int done,
            @Nullable String correlationId,
            @Nullable String traceparent) {}

    void add(ActorImport started, byte[] file, Cause cause) {
        database.change(
                """
                insert into actor_import (id, state, format, dry_run, started_by, started_at, records, correlation_id, traceparent)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                started.id(),
                started.state(),
                started.format(),
                started.dryRun(),
                started.startedBy(),
                started.startedAt(),
                started.records(),
                cause.correlationId(),
                cause.traceparent());
        database.change("insert into actor_import_file (import_id, content) values (?, ?)", started.id(), file);
    }

    ActorImport get(UUID id) {
        return database.first("select * from actor_import where id = ?", Imports::read, id)
                .orElseThrow(() -> new RuleViolation(ImportProblem.IMPORT_NOT_FOUND, "no import " + id));
    }

    int running() {
        return database.first("select count(*) from actor_import where state = 'RUNNING'", row -> row.getInt(1))
                .orElse(0);
    }

    Page<ActorImport> list(@Nullable Integer limit, @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "actor-imports");
        Filter filter = new Filter("select * from actor_import")
                .and("id < ?::uuid", start.first() ? null : start.after().get(0))
                .order("id desc", start.fetch());
        return cursors.page(
                start,
                database.list(filter.sql(), Imports::read, filter.values()),
                one -> List.of(one.id().toString()),
                one -> one);
    }

    Page<LineFault> faults(UUID id, @Nullable Integer limit, @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "actor-import-faults", id);
        Filter filter = new Filter("select * from actor_import_fault").and("import_id = ?", id);
        if (!start.first()) {
            filter.and(
                    "(line, no) > (?::integer, ?::integer)",
                    start.after().get(0),
                    start.after().get(1));
        }
        filter.order("line, no", start.fetch());
        record Row(LineFault fault, int no) {}
        List<Row> rows = database.list(
                filter.sql(),
                row -> new Row(
                        new LineFault(
                                row.getInt("line"),
                                row.getString("field"),
                                row.getString("code"),
                                row.getString("detail")),
                        row.getInt("no")),
                filter.values());
        return cursors.page(
                start, rows, row -> List.of(String.valueOf(row.fault().line()), String.valueOf(row.no())), Row::fault);
    }

    /** The oldest import that nobody takes in, for the named process. */
    Optional<Claimed> claim(String process) {
        return database.first(
                CLAIM,
                row -> new Claimed(
                        Database.id(row, "id"),
                        FileFormat.valueOf(row.getString("format")),
                        row.getBoolean("dry_run"),
                        row.getObject("started_by", UUID.class),
                        row.getInt("done"),
                        row.getString("correlation_id"),
                        row.getString("traceparent")),
                process,
                process);
    }

    Optional<byte[]> file(UUID id) {
        return database.first(
                "select content from actor_import_file where import_id = ?", row -> row.getBytes("content"), id);
    }

    /** Counts what came of records; false when the import ended or another process goes on with it. */
    boolean advance(UUID id, String process, int done, List<Taken> taken, List<PossibleDuplicate> hints) {
        return database.change(
                        ADVANCE,
                        taken.size(),
                        count(taken, Outcome.CREATED),
                        count(taken, Outcome.UPDATED),
                        count(taken, Outcome.UNCHANGED),
                        count(taken, Outcome.REFUSED),
                        (int) hints.stream()
                                .map(PossibleDuplicate::line)
                                .distinct()
                                .count(),
                        id,
                        process,
                        done)
                == 1;
    }

    private static int count(List<Taken> taken, Outcome outcome) {
        return (int) taken.stream().filter(one -> one.outcome() == outcome).count();
    }

    /** Writes down why records were refused. */
    void report(UUID id, ImportSteps file, List<ReadRecord> records, List<Taken> taken) {
        List<List<String>> columns =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < taken.size(); i++) {
            for (int no = 0; no < taken.get(i).faults().size(); no++) {
                var fault = taken.get(i).faults().get(no);
                columns.get(0).add(String.valueOf(records.get(i).line()));
                columns.get(1).add(String.valueOf(no));
                columns.get(2).add(file.fieldOf(Objects.requireNonNullElse(fault.pointer(), "")));
                columns.get(3).add(fault.code());
                columns.get(4).add(fault.detail());
            }
        }
        if (!columns.get(0).isEmpty()) {
            database.change(REPORT, id, columns.get(0), columns.get(1), columns.get(2), columns.get(3), columns.get(4));
        }
    }

    /** Ends an import and deletes its file; false when it had ended. */
    boolean end(UUID id, ImportState state, Instant now) {
        boolean ended = database.change(
                        "update actor_import set state = ?, ended_at = ? where id = ? and state = 'RUNNING'",
                        state,
                        now,
                        id)
                == 1;
        database.change("delete from actor_import_file where import_id = ?", id);
        return ended;
    }

    private static ActorImport read(ResultSet row) throws SQLException {
        return new ActorImport(
                Database.id(row, "id"),
                ImportState.valueOf(row.getString("state")),
                FileFormat.valueOf(row.getString("format")),
                row.getBoolean("dry_run"),
                row.getObject("started_by", UUID.class),
                Objects.requireNonNullElse(Database.instant(row, "started_at"), Instant.EPOCH),
                Database.instant(row, "ended_at"),
                row.getInt("records"),
                row.getInt("done"),
                row.getInt("created"),
                row.getInt("updated"),
                row.getInt("unchanged"),
                row.getInt("refused"),
                row.getInt("duplicates"));
    }
}
