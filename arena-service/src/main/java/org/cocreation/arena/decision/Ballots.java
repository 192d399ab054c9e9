package org.cocreation.arena.decision;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.instant;
import static org.cocreation.database.Database.texts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cocreation.database.Database;
import org.cocreation.database.StoredJson;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * All ballots. Plain SQL, because many vote at once: a ballot holds its decision shared, so that voters do not wait for each other and
 * closing waits for all of them.
 */
@ApplicationScoped
class Ballots {

    private static final String ENTER = """
            select d.state, d.closes_at, d.paused_at, d.round, d.ballot_form, d.most_points, d.option_codes,
                v.actor_id is not null or (d.electorate = 'PUBLIC' and exists (
                    select 1 from known_actor a, unnest(a.jurisdictions) own, unnest(d.jurisdictions) area
                    where a.id = ? and a.state = 'ACTIVE'
                      and a.generation = (select live_generation from projection where name = 'actors')
                      and (own = area or starts_with(own, area || '-')))) as on_the_roll
            from decision d left join decision_voter v on v.decision_id = d.id and v.actor_id = ?
            where d.id = ?
            for share of d""";
    private static final String CAST = """
            insert into ballot (decision_id, round, actor_id, vote, cast_at) values (?, ?, ?, ?::jsonb, ?)
            on conflict (decision_id, round, actor_id) do update set vote = excluded.vote, cast_at = excluded.cast_at""";
    // Voters of the public are on no roll and belong to no group.
    private static final String COUNT = """
            select b.vote, v.groups, v.of_grantor, count(*) as ballots
            from ballot b left join decision_voter v on v.decision_id = b.decision_id and v.actor_id = b.actor_id
            where b.decision_id = ? and b.round = ?
            group by b.vote, v.groups, v.of_grantor
            order by b.vote, v.groups, v.of_grantor""";
    // Equal ballots become one row, in the order of what they say: nothing is left of who, when or in which order.
    private static final String UNLINK = """
            insert into unlinked_ballot (decision_id, no, vote, ballots)
            select decision_id, row_number() over (order by vote), vote, count(*)
            from ballot where decision_id = ? and round = ?
            group by decision_id, vote""";
    private static final String SELECT = "select decision_id, round, actor_id, vote, cast_at from ballot";

    private final Database database;
    private final StoredJson json;

    Ballots(Database database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /** Where a voter stands in a decision that stays as it is until the voter commits. */
    record Booth(int round, BallotPaper paper) {}

    /** Lets a voter in: on the roll, and while ballots can be cast. */
    Booth enter(UUID decisionId, UUID actorId, Instant now) {
        return database.first(ENTER, row -> booth(decisionId, row, now), actorId, actorId, decisionId)
                .orElseThrow(() -> Decisions.unknown(decisionId));
    }

    private static Booth booth(UUID decisionId, ResultSet row, Instant now) throws SQLException {
        if (!row.getBoolean("on_the_roll")) {
            throw new RuleViolation(
                    DecisionProblem.NOT_ON_THE_ROLL, "the caller is not on the roll of decision " + decisionId);
        }
        if (DecisionState.valueOf(row.getString("state")) != DecisionState.OPEN) {
            throw new RuleViolation(DecisionProblem.DECISION_CLOSED, "decision " + decisionId + " is closed");
        }
        if (row.getObject("paused_at") != null) {
            throw new RuleViolation(DecisionProblem.DECISION_PAUSED, "decision " + decisionId + " is paused");
        }
        Instant closesAt = Objects.requireNonNull(instant(row, "closes_at"), "a decision has an end");
        if (!now.isBefore(closesAt)) {
            throw new RuleViolation(DecisionProblem.BALLOTING_OVER, "ballots could be cast until " + closesAt);
        }
        return new Booth(
                row.getInt("round"),
                new BallotPaper(
                        BallotForm.valueOf(row.getString("ballot_form")),
                        row.getObject("most_points", Integer.class),
                        Set.copyOf(texts(row, "option_codes"))));
    }

    /** Casts a ballot, or replaces the one that the voter cast before in the same round. */
    void cast(UUID decisionId, int round, UUID actorId, Vote vote, Instant now) {
        database.change(CAST, decisionId, round, actorId, json.write(vote), now);
    }

    /** What a voter has cast in the latest round. */
    Optional<BallotView> find(UUID decisionId, UUID actorId) {
        return database.first(
                SELECT + " where decision_id = ? and actor_id = ? order by round desc limit 1",
                this::view,
                decisionId,
                actorId);
    }

    /** Ballots of a round by voter, from behind a given one. */
    List<BallotView> list(UUID decisionId, int round, @Nullable UUID after, int limit) {
        return after == null
                ? database.list(
                        SELECT + " where decision_id = ? and round = ? order by actor_id limit ?",
                        this::view,
                        decisionId,
                        round,
                        limit)
                : database.list(
                        SELECT + " where decision_id = ? and round = ? and actor_id > ? order by actor_id limit ?",
                        this::view,
                        decisionId,
                        round,
                        after,
                        limit);
    }

    /** All ballots of all rounds, by round and voter. */
    List<BallotView> all(UUID decisionId) {
        return database.list(SELECT + " where decision_id = ? order by round, actor_id", this::view, decisionId);
    }

    /** The ballots of a round as they are counted. Those of a city must fit into memory: each code of an option is held once. */
    List<CountedVote> counted(UUID decisionId, int round) {
        Map<String, String> codes = new HashMap<>();
        return database.list(
                COUNT,
                row -> new CountedVote(
                        vote(row.getString("vote")).holding(codes),
                        texts(row, "groups"),
                        row.getBoolean("of_grantor"),
                        row.getLong("ballots")),
                decisionId,
                round);
    }

    /** What is left of the ballots of a closed secret decision: equal ones together, in the order of what they say. */
    List<CountedVote> unlinked(UUID decisionId) {
        Map<String, String> codes = new HashMap<>();
        return database.list(
                "select vote, ballots from unlinked_ballot where decision_id = ? order by no",
                row -> new CountedVote(
                        vote(row.getString("vote")).holding(codes), List.of(), false, row.getLong("ballots")),
                decisionId);
    }

    /** Separates the ballots of a secret decision from their voters for good; those of the round that counts are kept as counts. */
    void unlink(UUID decisionId, int round) {
        database.change(UNLINK, decisionId, round);
        discard(decisionId);
    }

    /** Deletes the ballots of a secret decision; no answer to a request that cast one has been kept. */
    void discard(UUID decisionId) {
        database.change("delete from ballot where decision_id = ?", decisionId);
    }

    private BallotView view(ResultSet row) throws SQLException {
        return new BallotView(
                id(row, "decision_id"),
                row.getInt("round"),
                id(row, "actor_id"),
                vote(row.getString("vote")),
                Objects.requireNonNull(instant(row, "cast_at"), "a ballot has a time"));
    }

    private Vote vote(String written) {
        return json.read(written, Vote.class);
    }
}
