package org.cocreation.arena.decision;

import static org.cocreation.database.Database.texts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cocreation.arena.mandate.Electorate;
import org.cocreation.database.Database;
import org.cocreation.database.StoredJson;

/**
 * Ballots of the public. Whoever is an active actor of the decision's places may vote; there is no roll but a count. A ballot is one
 * statement, because a whole city may vote in an evening: what a ballot must look like never changes and is remembered.
 */
@ApplicationScoped
class PublicBallots {

    private static final String ELECTORS = """
            select count(*) as electors from known_actor a
            where a.state = 'ACTIVE' and a.generation = (select live_generation from projection where name = 'actors')
              and exists (
                select 1 from unnest(a.jurisdictions) own, unnest(?::text[]) area
                where own = area or starts_with(own, area || '-'))""";

    private static final String CAST = """
            with open as materialized (
                select id, round, jurisdictions from decision
                where id = ? and electorate = 'PUBLIC' and state = 'OPEN' and paused_at is null and closes_at > ?
                for share)
            insert into ballot (decision_id, round, actor_id, vote, cast_at)
            select open.id, open.round, a.id, ?::jsonb, ?
            from open join known_actor a on a.id = ? and a.state = 'ACTIVE'
                and a.generation = (select live_generation from projection where name = 'actors')
            where exists (
                select 1 from unnest(a.jurisdictions) own, unnest(open.jurisdictions) area
                where own = area or starts_with(own, area || '-'))
            on conflict (decision_id, round, actor_id) do update set vote = excluded.vote, cast_at = excluded.cast_at
            returning round""";

    private static final int REMEMBERED_AT_MOST = 1_000;

    private final Database database;
    private final StoredJson json;
    private final Map<UUID, Optional<BallotPaper>> papers = new ConcurrentHashMap<>();

    PublicBallots(Database database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /** How many may vote at this moment in a decision of these places. */
    int electors(List<String> places) {
        return database.first(ELECTORS, row -> row.getInt("electors"), places).orElse(0);
    }

    /** What a ballot of a public decision must look like; empty when the decision is no public one. */
    Optional<BallotPaper> paper(UUID decisionId) {
        Optional<BallotPaper> known = papers.get(decisionId);
        if (known != null) {
            return known;
        }
        Optional<BallotPaper> read = database.first(
                        "select electorate, ballot_form, most_points, option_codes from decision where id = ?",
                        PublicBallots::paper,
                        decisionId)
                .orElseThrow(() -> Decisions.unknown(decisionId));
        if (papers.size() >= REMEMBERED_AT_MOST) {
            papers.clear();
        }
        papers.put(decisionId, read);
        return read;
    }

    private static Optional<BallotPaper> paper(ResultSet row) throws SQLException {
        return Electorate.valueOf(row.getString("electorate")) != Electorate.PUBLIC
                ? Optional.empty()
                : Optional.of(new BallotPaper(
                        BallotForm.valueOf(row.getString("ballot_form")),
                        row.getObject("most_points", Integer.class),
                        Set.copyOf(texts(row, "option_codes"))));
    }

    /** Casts a ballot or replaces the voter's earlier one, and says in which round; empty when the voter may not, or not now. */
    Optional<Integer> cast(UUID decisionId, UUID voter, Vote vote, Instant now) {
        return database.first(CAST, row -> row.getInt("round"), decisionId, now, json.write(vote), now, voter);
    }
}
