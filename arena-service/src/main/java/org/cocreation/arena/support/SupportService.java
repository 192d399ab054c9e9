package org.cocreation.arena.support;

import static org.cocreation.database.Database.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.arena.ArenaProblem;
import org.cocreation.arena.arena.ArenaState;
import org.cocreation.arena.proposal.ProposalProblem;
import org.cocreation.arena.proposal.ProposalState;
import org.cocreation.arena.proposal.Proposals;
import org.cocreation.contracts.ArenaEvent.SupportChanged;
import org.cocreation.database.Database;
import org.cocreation.kit.clock.DueJobs;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.RuleViolation;

/**
 * Supports proposals, and announces the number of supporters at most once a second and proposal, however many people click. Plain SQL,
 * because many people do it at once.
 */
@ApplicationScoped
class SupportService implements DueJobs.DueJob {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String PENDING = """
            select s.proposal_id, p.arena_id, p.supporters
            from support_announcement s join proposal p on p.id = s.proposal_id
            where s.pending and (s.announced_at is null or s.announced_at <= ?)
            order by s.announced_at nulls first limit 100
            for no key update of s, p skip locked""";

    private final Database database;
    private final EventLog events;
    private final InstantSource clock;

    SupportService(Database database, EventLog events, InstantSource clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    SupportView support(UUID proposalId, UUID by) {
        if (state(proposalId).ended()) {
            throw new RuleViolation(ProposalProblem.PROPOSAL_MOVE_NOT_ALLOWED, "the proposal has ended");
        }
        int added = database.change(
                "insert into support (proposal_id, actor_id, since) values (?, ?, ?) on conflict do nothing",
                proposalId,
                by,
                clock.instant());
        return counted(proposalId, added);
    }

    SupportView withdraw(UUID proposalId, UUID by) {
        state(proposalId);
        int removed = database.change("delete from support where proposal_id = ? and actor_id = ?", proposalId, by);
        return counted(proposalId, -removed);
    }

    /** State of the proposal; refuses when the arena has ended. */
    private ProposalState state(UUID proposalId) {
        Subject subject = database.first(
                        "select p.state, a.state as arena_state from proposal p join arena a on a.id = p.arena_id where p.id = ?",
                        row -> new Subject(
                                ProposalState.valueOf(row.getString("state")),
                                ArenaState.valueOf(row.getString("arena_state"))),
                        proposalId)
                .orElseThrow(() -> Proposals.unknown(proposalId));
        if (subject.arena().ended()) {
            throw new RuleViolation(ArenaProblem.ARENA_MOVE_NOT_ALLOWED, "the arena is " + subject.arena());
        }
        return subject.proposal();
    }

    private record Subject(ProposalState proposal, ArenaState arena) {}

    private SupportView counted(UUID proposalId, int change) {
        if (change != 0) {
            database.change(
                    "update proposal set supporters = supporters + ?, revision = revision + 1 where id = ?",
                    change,
                    proposalId);
            database.change("""
                    insert into support_announcement (proposal_id, pending) values (?, true)
                    on conflict (proposal_id) do update set pending = true""", proposalId);
        }
        return database.first(
                        "select supporters from proposal where id = ?",
                        row -> new SupportView(proposalId, row.getInt("supporters")),
                        proposalId)
                .orElseThrow(() -> Proposals.unknown(proposalId));
    }

    @Override
    public int runBatch(Instant now) {
        List<SupportChanged> changes = database.list(
                PENDING,
                row -> new SupportChanged(id(row, "arena_id"), id(row, "proposal_id"), row.getInt("supporters")),
                now.minus(PAUSE));
        for (SupportChanged change : changes) {
            database.change(
                    "update support_announcement set pending = false, announced_at = ? where proposal_id = ?",
                    now,
                    change.proposalId());
        }
        events.append(changes);
        return changes.size();
    }
}
