package org.cocreation.arena.proposal;

import static org.cocreation.database.Database.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.cocreation.contracts.ArenaEvent.IdeaShared;
import org.cocreation.contracts.ArenaEvent.ProposalSetAside;
import org.cocreation.database.Database;

/**
 * What becomes of the proposals of an arena that ends. Plain SQL, because there may be thousands of ideas. The caller has locked the arena;
 * the proposals are locked here, in the order of their ids.
 */
@ApplicationScoped
public class OpenProposals {

    private static final List<String> OPEN = states(state -> !state.ended() && state != ProposalState.IDEA);
    private static final List<String> CAN_BE_SET_ASIDE = states(state -> state.canBecome(ProposalState.SET_ASIDE));
    private static final String SET_ASIDE = """
            update proposal set state = 'SET_ASIDE', set_aside_reason = 'STOPPED', set_aside_note = ?, changed_at = ?,
                revision = revision + 1
            where id in (select id from proposal where arena_id = ? and state = any(?) order by id for update)
            returning id""";
    private static final String DERIVE = """
            insert into proposal (id, revision, arena_id, title, summary, language, derived_from, framing_version, version, state,
                change_logic, budget_asked, shared_by, shared_at, changed_at, supporters)
            select ?, 0, ?, title, summary, language, id, ?, 1, 'IDEA', change_logic, budget_asked, shared_by, ?, ?, 0
            from proposal where id = ?
            returning title""";

    private final Database database;

    OpenProposals(Database database) {
        this.database = database;
    }

    private static List<String> states(Predicate<ProposalState> wanted) {
        return Arrays.stream(ProposalState.values())
                .filter(wanted)
                .map(Enum::name)
                .toList();
    }

    /** Proposals beyond the idea that have not ended. */
    public List<UUID> beyondIdeas(UUID arenaId) {
        return database.list(
                "select id from proposal where arena_id = ? and state = any(?) order by id for update",
                row -> id(row, "id"),
                arenaId,
                OPEN);
    }

    /** Ideas of the arena. */
    public List<UUID> ideas(UUID arenaId) {
        return database.list(
                "select id from proposal where arena_id = ? and state = 'IDEA' order by id for update",
                row -> id(row, "id"),
                arenaId);
    }

    /** Moves proposals with their tests to another arena; ids, evidence, supporters and what was decided on them stay. */
    public void move(Collection<UUID> proposalIds, UUID to, Instant now) {
        if (!proposalIds.isEmpty()) {
            database.change(
                    "update proposal set arena_id = ?, changed_at = ?, revision = revision + 1 where id = any(?)",
                    to,
                    now,
                    proposalIds);
            database.change(
                    "update prototype_test set arena_id = ?, version = version + 1 where proposal_id = any(?)",
                    to,
                    proposalIds);
        }
    }

    /** Shares a proposal that lives in another arena as an idea of the same authors. */
    public IdeaShared derive(UUID proposalId, UUID newId, UUID to, int framingVersion, Instant now) {
        String title = database.first(
                        DERIVE, row -> row.getString("title"), newId, to, framingVersion, now, now, proposalId)
                .orElseThrow(() -> Proposals.unknown(proposalId));
        int authors = database.change("""
                insert into proposal_author (proposal_id, actor_id, invited_by, consented_at)
                select ?, actor_id, invited_by, consented_at from proposal_author
                where proposal_id = ? and invited_by is not null and consented_at is not null""", newId, proposalId);
        return new IdeaShared(to, newId, title, proposalId, authors);
    }

    /** Ends the work on all that nobody owes an answer to. */
    public List<ProposalSetAside> setAsideAll(UUID arenaId, String note, Instant now) {
        return database.list(
                SET_ASIDE,
                row -> new ProposalSetAside(arenaId, id(row, "id"), SetAsideReason.STOPPED.name(), null),
                note,
                now,
                arenaId,
                CAN_BE_SET_ASIDE);
    }
}
