package org.cocreation.arena.deliberation;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.instant;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cocreation.arena.arena.Standings;
import org.cocreation.database.Database;
import org.cocreation.database.Filter;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Reads contributions, one or a page, each without what the caller may not know. */
@ApplicationScoped
class ContributionQuery {

    private static final String SELECT = "select * from contribution";

    /** As the partial indexes say it. */
    private static final String OPEN =
            "outcome is null and state <> 'WITHDRAWN' and kind in ('QUESTION', 'CONCERN', 'SUGGESTION')";

    private static final String APPEALED = "appealed_at is not null and appeal_outcome is null and state = 'HIDDEN'";

    private final Database database;
    private final Standings standings;
    private final Cursors cursors;
    private final Caller caller;

    ContributionQuery(Database database, Standings standings, Cursors cursors, Caller caller) {
        this.database = database;
        this.standings = standings;
        this.cursors = cursors;
        this.caller = caller;
    }

    /** A contribution and the version that its ETag names. */
    record Read(ContributionView view, long version) {}

    Read read(UUID id) {
        Read found = database.first(SELECT + " where id = ?", row -> new Read(view(row), row.getLong("version")), id)
                .orElseThrow(() -> Contributions.unknown(id));
        return new Read(forCaller(found.view().arenaId(), List.of(found.view())).get(0), found.version());
    }

    Page<ContributionView> ofArena(
            UUID arenaId,
            @Nullable UUID about,
            @Nullable Waiting waiting,
            @Nullable String sort,
            @Nullable Integer limit,
            @Nullable String cursor) {
        if (about != null && waiting != null) {
            throw RuleViolation.invalid(
                    List.of(Fault.of("about", "not-with-waiting", "cannot be combined with waiting")));
        }
        Cursors.Start start = cursors.start(limit, cursor, "contributions", arenaId, about, waiting, oldest(sort));
        return page(inArena(arenaId, about, waiting), sort, start);
    }

    Page<ContributionView> ofProposal(
            UUID proposalId,
            @Nullable Waiting waiting,
            @Nullable String sort,
            @Nullable Integer limit,
            @Nullable String cursor) {
        if (waiting == Waiting.APPEALED) {
            throw RuleViolation.invalid(
                    List.of(Fault.of("waiting", "unknown-value", "must be OPEN; appeals are listed for the arena")));
        }
        Cursors.Start start = cursors.start(limit, cursor, "contributions", proposalId, waiting, oldest(sort));
        return page(onProposal(proposalId, waiting != null), sort, start);
    }

    Page<ContributionView> answersTo(UUID contributionId, @Nullable Integer limit, @Nullable String cursor) {
        return page(answering(contributionId), "oldest", cursors.start(limit, cursor, "answers", contributionId));
    }

    /** Those in an arena: all, or those about one thing, or those that wait for something. */
    static Filter inArena(UUID arenaId, @Nullable UUID about, @Nullable Waiting waiting) {
        Filter filter = new Filter(SELECT).and("arena_id = ?", arenaId);
        if (arenaId.equals(about)) {
            filter.always("about_kind = 'ARENA'");
        } else if (about != null) {
            filter.and("about_id = ?", about).always("about_kind <> 'ARENA'");
        }
        if (waiting != null) {
            filter.always(waiting == Waiting.OPEN ? OPEN : APPEALED);
        }
        return filter;
    }

    /** Those about a proposal and its prototypes: all, or those that are open. */
    static Filter onProposal(UUID proposalId, boolean open) {
        Filter filter = new Filter(SELECT).and("proposal_id = ?", proposalId);
        return open ? filter.always(OPEN) : filter;
    }

    static Filter answering(UUID contributionId) {
        return new Filter(SELECT).and("in_reply_to = ?", contributionId);
    }

    static Filter from(Filter filter, boolean oldest, @Nullable UUID after, int rows) {
        return filter.and(oldest ? "id > ?" : "id < ?", after).order(oldest ? "id" : "id desc", rows);
    }

    private Page<ContributionView> page(Filter filter, @Nullable String sort, Cursors.Start start) {
        UUID after = start.first() ? null : UUID.fromString(start.after().get(0));
        from(filter, oldest(sort), after, start.fetch());
        List<ContributionView> rows = database.list(filter.sql(), ContributionQuery::view, filter.values());
        List<ContributionView> readable =
                rows.isEmpty() ? rows : forCaller(rows.get(0).arenaId(), rows);
        return cursors.page(start, readable, view -> List.of(view.id().toString()), view -> view);
    }

    private static boolean oldest(@Nullable String sort) {
        if (sort == null || sort.equals("newest")) {
            return false;
        }
        if (sort.equals("oldest")) {
            return true;
        }
        throw RuleViolation.invalid(List.of(Fault.of("sort", "unknown-value", "must be newest or oldest")));
    }

    /** All of them belong to the arena; where the caller stands is asked only if it makes a difference. */
    private List<ContributionView> forCaller(UUID arenaId, List<ContributionView> views) {
        UUID reader = caller.findActorId().orElse(null);
        boolean facilitates = reader != null
                && views.stream().anyMatch(ContributionView::hasMoreForFacilitators)
                && standings.of(arenaId, reader).facilitates();
        return views.stream().map(view -> view.seenBy(reader, facilitates)).toList();
    }

    private static ContributionView view(ResultSet row) throws SQLException {
        return new ContributionView(
                id(row, "id"),
                id(row, "arena_id"),
                new About(About.Kind.valueOf(row.getString("about_kind")), id(row, "about_id")),
                ContributionKind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getString("language"),
                row.getObject("in_reply_to", UUID.class),
                id(row, "made_by"),
                always(row, "made_at"),
                ContributionState.valueOf(row.getString("state")),
                row.getString("hide_reason") == null ? null : hiding(row),
                row.getString("outcome") == null ? null : settlement(row));
    }

    private static ContributionView.Hiding hiding(ResultSet row) throws SQLException {
        String outcome = row.getString("appeal_outcome");
        return new ContributionView.Hiding(
                id(row, "hidden_by"),
                always(row, "hidden_at"),
                row.getString("hide_reason"),
                row.getString("appeal_reason") == null
                        ? null
                        : new ContributionView.Appeal(
                                row.getString("appeal_reason"),
                                always(row, "appealed_at"),
                                outcome == null ? null : AppealOutcome.valueOf(outcome),
                                row.getString("appeal_answer"),
                                row.getObject("appeal_closed_by", UUID.class),
                                instant(row, "appeal_closed_at")));
    }

    private static ContributionView.Settlement settlement(ResultSet row) throws SQLException {
        return new ContributionView.Settlement(
                ContributionOutcome.valueOf(row.getString("outcome")),
                row.getObject("taken_up_by", UUID.class),
                row.getObject("taken_up_in", Integer.class),
                row.getString("outcome_reason"),
                id(row, "settled_by"),
                always(row, "settled_at"));
    }

    private static Instant always(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column), column);
    }
}
