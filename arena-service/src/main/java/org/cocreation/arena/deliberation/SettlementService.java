package org.cocreation.arena.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.cocreation.arena.arena.Standing;
import org.cocreation.arena.arena.Standings;
import org.cocreation.arena.proposal.Authors;
import org.cocreation.database.Database;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Says what became of a contribution. That is for a facilitator, or an author of the proposal that it is about or went into; and who made
 * it may say that it was answered.
 */
@ApplicationScoped
class SettlementService {

    private final Contributions contributions;
    private final ContributionQuery query;
    private final Authors authors;
    private final Standings standings;
    private final Database database;
    private final EventLog events;
    private final InstantSource clock;

    SettlementService(
            Contributions contributions,
            ContributionQuery query,
            Authors authors,
            Standings standings,
            Database database,
            EventLog events,
            InstantSource clock) {
        this.contributions = contributions;
        this.query = query;
        this.authors = authors;
        this.standings = standings;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    ContributionView settle(UUID id, SettleContribution command, UUID by, @Nullable String ifMatch) {
        command.refuseWhatDoesNotFit();
        Contribution contribution = contributions.lock(id);
        ETag.check(ifMatch, contribution.version());
        Standing standing = standings.of(contribution.arenaId(), by).refuseWhenEnded();
        boolean takenUp = command.outcome() == ContributionOutcome.TAKEN_UP;
        if (takenUp) {
            requireVersion(contribution.arenaId(), command);
        }
        UUID proposal = takenUp ? command.proposalId() : contribution.proposalId();
        if (!standing.facilitates() && !isAuthor(proposal, by) && !isAskerWithAnswer(contribution, command, by)) {
            throw new RuleViolation(
                    DeliberationProblem.NOT_TO_SETTLE, "the caller is no facilitator and no author of the proposal");
        }
        if (command.outcome() == ContributionOutcome.ANSWERED && !answered(id)) {
            throw new RuleViolation(DeliberationProblem.CONTRIBUTION_NOT_ANSWERED, "no visible answer to " + id);
        }
        events.append(contribution.settle(command, by, clock.instant()));
        return query.read(id).view();
    }

    private void requireVersion(UUID arenaId, SettleContribution command) {
        int latest = database.first(
                        "select version from proposal where id = ? and arena_id = ?",
                        row -> row.getInt("version"),
                        command.proposalId(),
                        arenaId)
                .orElseThrow(
                        () -> RuleViolation.invalid("/proposalId", "unknown", "no proposal of this arena has this id"));
        if (Objects.requireNonNull(command.version(), "checked before") > latest) {
            throw RuleViolation.invalid("/version", "unknown", "the latest version is " + latest);
        }
    }

    private boolean isAuthor(@Nullable UUID proposalId, UUID actorId) {
        return proposalId != null && authors.of(proposalId).contains(actorId);
    }

    private static boolean isAskerWithAnswer(Contribution contribution, SettleContribution command, UUID by) {
        return command.outcome() == ContributionOutcome.ANSWERED
                && contribution.madeBy().equals(by);
    }

    private boolean answered(UUID id) {
        return database.first(
                        "select 1 from contribution where in_reply_to = ? and state = 'VISIBLE' limit 1",
                        row -> true,
                        id)
                .isPresent();
    }
}
