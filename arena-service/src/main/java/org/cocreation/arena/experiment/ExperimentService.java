package org.cocreation.arena.experiment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.cocreation.arena.arena.ArenaState;
import org.cocreation.arena.arena.Standing;
import org.cocreation.arena.arena.Standings;
import org.cocreation.arena.proposal.Proposal;
import org.cocreation.arena.proposal.ProposalProblem;
import org.cocreation.arena.proposal.Proposals;
import org.cocreation.database.Database;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.RuleViolation;

/** The use cases on tests; each locks the proposal first, so that one test runs at a time. */
@ApplicationScoped
class ExperimentService {

    private final PrototypeTests tests;
    private final Proposals proposals;
    private final Standings standings;
    private final Database database;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    ExperimentService(
            PrototypeTests tests,
            Proposals proposals,
            Standings standings,
            Database database,
            EventLog events,
            InstantSource clock,
            Ids ids) {
        this.tests = tests;
        this.proposals = proposals;
        this.standings = standings;
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    TestView start(UUID proposalId, StartTest card, UUID by) {
        Instant now = clock.instant();
        Proposal proposal = proposals.lock(proposalId);
        requireSeatInFormedArena(proposal, by);
        boolean ofThisVersion = database.first(
                        "select 1 from prototype where id = ? and proposal_id = ? and proposal_version = ?",
                        row -> true,
                        card.prototypeId(),
                        proposalId,
                        proposal.number())
                .isPresent();
        if (!ofThisVersion) {
            throw new RuleViolation(
                    ProposalProblem.PROTOTYPE_NOT_FOUND,
                    "version " + proposal.number() + " has no prototype " + card.prototypeId());
        }
        PrototypeTest test = PrototypeTest.start(ids.next(), proposal, card, by, now);
        tests.persist(test);
        events.append(test.started());
        return test.view();
    }

    TestView record(UUID testId, RecordResult result, UUID by) {
        Proposal proposal = proposals.lock(tests.get(testId).proposalId());
        PrototypeTest test = tests.get(testId);
        requireSeatInFormedArena(proposal, by);
        events.append(test.record(result, proposal, by, clock.instant()));
        return test.view();
    }

    private void requireSeatInFormedArena(Proposal proposal, UUID by) {
        Standing standing = standings.of(proposal.arenaId(), by);
        if (!standing.seated()) {
            throw new RuleViolation(ProposalProblem.NOT_A_SEAT_HOLDER, "the caller holds no seat in the arena");
        }
        if (standing.state() != ArenaState.FORMED) {
            throw new RuleViolation(TestProblem.ARENA_NOT_FORMED, "the arena is " + standing.state());
        }
    }
}
