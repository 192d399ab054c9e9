package org.cocreation.arena.proposal;

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
import org.cocreation.database.StoredJson;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Lists of proposals by keyset: every page costs the same, from the first to the last of a million. */
@ApplicationScoped
class ProposalLists {

    private static final String SELECT = """
            select id, arena_id, title, language, state, version, shared_at, supporters, external_support
            from proposal""";

    private final Database database;
    private final Cursors cursors;
    private final StoredJson json;

    ProposalLists(Database database, Cursors cursors, StoredJson json) {
        this.database = database;
        this.cursors = cursors;
        this.json = json;
    }

    Page<ProposalSummary> list(
            @Nullable UUID arenaId,
            @Nullable ProposalState state,
            @Nullable String sort,
            @Nullable Integer limit,
            @Nullable String cursor) {
        boolean bySupport = bySupport(sort);
        Cursors.Start start = cursors.start(limit, cursor, "proposals", arenaId, state, bySupport);
        Filter filter = new Filter(SELECT).and("arena_id = ?", arenaId);
        if (state != null) {
            // Written out, so that the small indexes of the states beyond IDEA can serve it.
            filter.always("state = '" + state.name() + "'");
        }
        if (bySupport) {
            if (!start.first()) {
                filter.and(
                        "(supporters, id) < (?, ?)",
                        Integer.valueOf(start.after().get(0)),
                        UUID.fromString(start.after().get(1)));
            }
            filter.order("supporters desc, id desc", start.fetch());
        } else {
            filter.and(
                            "id < ?",
                            start.first() ? null : UUID.fromString(start.after().get(0)))
                    .order("id desc", start.fetch());
        }
        return cursors.page(
                start,
                database.list(filter.sql(), this::summary, filter.values()),
                row -> bySupport
                        ? List.of(String.valueOf(row.supporters()), row.id().toString())
                        : List.of(row.id().toString()),
                row -> row);
    }

    /** What was made of a proposal, in whatever arena, by newest. */
    Page<ProposalSummary> derivedFrom(UUID proposalId, @Nullable Integer limit, @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "derived", proposalId);
        Filter filter = new Filter(SELECT)
                .and("derived_from = ?", proposalId)
                .and(
                        "id < ?",
                        start.first() ? null : UUID.fromString(start.after().get(0)))
                .order("id desc", start.fetch());
        return cursors.page(
                start,
                database.list(filter.sql(), this::summary, filter.values()),
                row -> List.of(row.id().toString()),
                row -> row);
    }

    private static boolean bySupport(@Nullable String sort) {
        if (sort == null || sort.equals("newest")) {
            return false;
        }
        if (sort.equals("support")) {
            return true;
        }
        throw RuleViolation.invalid(List.of(Fault.of("sort", "unknown-value", "must be newest or support")));
    }

    private ProposalSummary summary(ResultSet row) throws SQLException {
        String external = row.getString("external_support");
        return new ProposalSummary(
                id(row, "id"),
                id(row, "arena_id"),
                row.getString("title"),
                row.getString("language"),
                ProposalState.valueOf(row.getString("state")),
                row.getInt("version"),
                Objects.requireNonNullElse(instant(row, "shared_at"), Instant.EPOCH),
                row.getInt("supporters"),
                external == null ? null : json.read(external, ExternalSupport.class));
    }
}
