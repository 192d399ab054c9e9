package org.cocreation.arena.deliberation;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.instant;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cocreation.database.Database;
import org.jspecify.annotations.Nullable;

/** Follows a contribution through the proposal that took it up. */
@ApplicationScoped
class TrailQuery {

    /** Most entries of each step. */
    static final int MOST = 100;

    private static final String CONTRIBUTION = """
            select c.id, c.outcome, c.outcome_reason, c.settled_at, c.taken_up_in, p.id as proposal_id, p.state, p.decision_id,
                coalesce(v.title, p.title) as title
            from contribution c
                left join proposal p on p.id = c.taken_up_by
                left join proposal_version v on v.proposal_id = p.id and v.version = c.taken_up_in
            where c.id = ?""";

    private static final String TESTS = """
            select id, prototype_id, proposal_version, outcome, started_at, recorded_at
            from prototype_test where proposal_id = ? and proposal_version >= ? order by id limit\s""" + MOST;

    private static final String ADOPTIONS = """
            select id, jurisdiction, status, observed_at, decision_id
            from adoption_record where proposal_id = ? order by id limit\s""" + MOST;

    private final Database database;

    TrailQuery(Database database) {
        this.database = database;
    }

    TrailView read(UUID contributionId) {
        TrailView start = database.first(CONTRIBUTION, TrailQuery::start, contributionId)
                .orElseThrow(() -> Contributions.unknown(contributionId));
        TrailView.TakenUp takenUp = start.takenUp();
        return takenUp == null
                ? start
                : new TrailView(
                        contributionId,
                        start.outcome(),
                        start.reason(),
                        takenUp,
                        database.list(TESTS, TrailQuery::tested, takenUp.proposalId(), takenUp.version()),
                        database.list(ADOPTIONS, TrailQuery::adopted, takenUp.proposalId()));
    }

    private static TrailView start(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new TrailView(
                id(row, "id"),
                outcome == null ? null : ContributionOutcome.valueOf(outcome),
                row.getString("outcome_reason"),
                takenUp(row),
                List.of(),
                List.of());
    }

    private static TrailView.@Nullable TakenUp takenUp(ResultSet row) throws SQLException {
        return row.getObject("proposal_id") == null
                ? null
                : new TrailView.TakenUp(
                        id(row, "proposal_id"),
                        row.getInt("taken_up_in"),
                        row.getString("title"),
                        row.getString("state"),
                        row.getObject("decision_id", UUID.class),
                        Objects.requireNonNull(instant(row, "settled_at"), "taken up at some time"));
    }

    private static TrailView.Tested tested(ResultSet row) throws SQLException {
        return new TrailView.Tested(
                id(row, "id"),
                id(row, "prototype_id"),
                row.getInt("proposal_version"),
                row.getString("outcome"),
                Objects.requireNonNull(instant(row, "started_at"), "started_at"),
                instant(row, "recorded_at"));
    }

    private static TrailView.Adopted adopted(ResultSet row) throws SQLException {
        return new TrailView.Adopted(
                id(row, "id"),
                row.getString("jurisdiction"),
                row.getString("status"),
                row.getObject("observed_at", LocalDate.class),
                row.getObject("decision_id", UUID.class));
    }
}
