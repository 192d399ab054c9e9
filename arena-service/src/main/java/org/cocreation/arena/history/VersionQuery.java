package org.cocreation.arena.history;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.instant;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.proposal.Assumption;
import org.cocreation.arena.proposal.ProposalProblem;
import org.cocreation.arena.proposal.Proposals;
import org.cocreation.contracts.Money;
import org.cocreation.database.Database;
import org.cocreation.database.StoredJson;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Reads the versions of proposals: the present one stands in the proposal itself, the earlier ones were kept when they ended. */
@ApplicationScoped
class VersionQuery {

    private static final String VERSIONS = """
            select * from (
                select proposal_id, version, title, summary, language, framing_version, change_logic, budget_asked, ended_at, basis
                from proposal_version
                union all
                select id, version, title, summary, language, framing_version, change_logic, budget_asked, null, null
                from proposal) v
            where proposal_id = ? and version\s""";

    private final Database database;
    private final Cursors cursors;
    private final StoredJson json;

    VersionQuery(Database database, Cursors cursors, StoredJson json) {
        this.database = database;
        this.cursors = cursors;
        this.json = json;
    }

    VersionView read(UUID proposalId, int version) {
        return database.first(VERSIONS + "= ?", this::view, proposalId, version)
                .orElseThrow(() -> new RuleViolation(
                        ProposalProblem.VERSION_NOT_FOUND, "proposal " + proposalId + " has no version " + version));
    }

    Page<VersionSummary> list(UUID proposalId, @Nullable Integer limit, @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "versions", proposalId);
        int after = start.first() ? 0 : Integer.parseInt(start.after().get(0));
        List<VersionSummary> rows = database.list(
                VERSIONS + "> ? order by version limit " + start.fetch(), VersionQuery::summary, proposalId, after);
        if (rows.isEmpty() && start.first()) {
            throw Proposals.unknown(proposalId);
        }
        return cursors.page(start, rows, row -> List.of(String.valueOf(row.version())), row -> row);
    }

    private VersionView view(ResultSet row) throws SQLException {
        String money = row.getString("budget_asked");
        return new VersionView(
                id(row, "proposal_id"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("language"),
                row.getInt("framing_version"),
                json.read(row.getString("change_logic"), new TypeReference<List<Assumption>>() {}),
                money == null ? null : json.read(money, Money.class),
                instant(row, "ended_at"),
                row.getString("basis"));
    }

    private static VersionSummary summary(ResultSet row) throws SQLException {
        return new VersionSummary(
                row.getInt("version"),
                row.getString("title"),
                row.getString("language"),
                row.getInt("framing_version"),
                instant(row, "ended_at"),
                row.getString("basis"));
    }
}
