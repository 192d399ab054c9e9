package org.cocreation.arena.election;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.instant;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.arena.arena.Arenas;
import org.cocreation.arena.arena.Standings;
import org.cocreation.database.Database;
import org.cocreation.database.Filter;
import org.cocreation.database.StoredJson;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** All imported elections with their files. */
@ApplicationScoped
public class ImportedElections {

    private static final String SELECT = """
            select id, arena_id, title, vote_type, budget, currency, projects, ballots, outcomes, imported_at
            from imported_election""";

    private final Database database;
    private final Standings standings;
    private final Cursors cursors;
    private final StoredJson json;

    ImportedElections(Database database, Standings standings, Cursors cursors, StoredJson json) {
        this.database = database;
        this.standings = standings;
        this.cursors = cursors;
        this.json = json;
    }

    void add(ImportedElection election, String file, UUID by) {
        database.change(
                """
                insert into imported_election (id, arena_id, title, vote_type, budget, currency, projects, ballots, outcomes, file,
                    imported_by, imported_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""",
                election.id(),
                election.arenaId(),
                election.title(),
                election.voteType(),
                election.budget(),
                election.currency(),
                election.projects(),
                election.ballots(),
                json.write(election.outcomes()),
                file,
                by,
                election.importedAt());
    }

    ImportedElection get(UUID arenaId, UUID id) {
        return database.first(SELECT + " where arena_id = ? and id = ?", this::election, arenaId, id)
                .orElseThrow(() -> new RuleViolation(
                        ElectionProblem.IMPORTED_ELECTION_NOT_FOUND, "arena " + arenaId + " has no import " + id));
    }

    /** The file of an imported election; empty when there is no such election. */
    public Optional<String> file(UUID id) {
        return database.first("select file from imported_election where id = ?", row -> row.getString("file"), id);
    }

    Page<ImportedElection> list(UUID arenaId, @Nullable Integer limit, @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "imported elections", arenaId);
        if (!standings.known(arenaId)) {
            throw Arenas.unknown(arenaId);
        }
        Filter filter = new Filter(SELECT)
                .and("arena_id = ?", arenaId)
                .and(
                        "id < ?",
                        start.first() ? null : UUID.fromString(start.after().get(0)))
                .order("id desc", start.fetch());
        return cursors.page(
                start,
                database.list(filter.sql(), this::election, filter.values()),
                row -> List.of(row.id().toString()),
                row -> row);
    }

    private ImportedElection election(ResultSet row) throws SQLException {
        return new ImportedElection(
                id(row, "id"),
                id(row, "arena_id"),
                row.getString("title"),
                ElectionService.NO_EFFECT,
                row.getString("vote_type"),
                row.getBigDecimal("budget"),
                row.getString("currency"),
                row.getInt("projects"),
                row.getInt("ballots"),
                outcomes(row.getString("outcomes")),
                Objects.requireNonNull(instant(row, "imported_at"), "imported_at"));
    }

    private List<ImportedElection.Outcome> outcomes(String written) {
        return json.read(written, new TypeReference<List<ImportedElection.Outcome>>() {});
    }
}
