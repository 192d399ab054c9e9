package org.cocreation.arena.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.arena.arena.Standing;
import org.cocreation.arena.arena.Standings;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Merges a proposal into another: with the consent of every author of the one that ends, or by a facilitator who says publicly why. Its
 * authors do not become authors of the other, and its support is not moved: both are for the people concerned to give anew.
 */
@ApplicationScoped
class MergeService {

    private final Proposals proposals;
    private final Authors authors;
    private final Merges merges;
    private final Standings standings;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    MergeService(
            Proposals proposals,
            Authors authors,
            Merges merges,
            Standings standings,
            EventLog events,
            InstantSource clock,
            Ids ids) {
        this.proposals = proposals;
        this.authors = authors;
        this.merges = merges;
        this.standings = standings;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    MergeView read(UUID proposalId) {
        return merges.latest(proposalId).orElseThrow(() -> notFound(proposalId));
    }

    MergeView open(UUID proposalId, MergeProposal command, UUID by, @Nullable String ifMatch) {
        Instant now = clock.instant();
        Proposal proposal = lock(proposalId, command.into());
        ETag.check(ifMatch, proposal.revision());
        boolean author = requireAuthorOrFacilitator(proposal, by);
        if (target(proposal, command.into()).isEmpty()) {
            throw RuleViolation.invalid("/into", "unknown", "must be another live proposal of the same arena");
        }
        proposal.refuseUnlessMergeable();
        if (merges.latest(proposalId).filter(MergeService::isOpen).isPresent()) {
            throw new RuleViolation(ProposalProblem.MERGE_OPEN_ALREADY, "proposal " + proposalId);
        }
        UUID mergeId = ids.next();
        merges.open(mergeId, proposalId, command, by, now);
        if (author) {
            merges.consent(mergeId, by, now);
        }
        return mergedIfAllConsent(proposal, by, now);
    }

    MergeView consent(UUID proposalId, UUID by) {
        Instant now = clock.instant();
        MergeView merge = read(proposalId);
        Proposal proposal = lock(proposalId, merge.into());
        standings.of(proposal.arenaId(), by).refuseWhenEnded();
        requireAuthor(proposal, by);
        merges.consent(requireOpen(proposalId).id(), by, now);
        return mergedIfAllConsent(proposal, by, now);
    }

    MergeView decline(UUID proposalId, UUID by) {
        Proposal proposal = proposals.lock(proposalId);
        requireAuthorOrFacilitator(proposal, by);
        merges.close(requireOpen(proposalId).id(), MergeView.State.DECLINED, by, clock.instant());
        return read(proposalId);
    }

    MergeView conclude(UUID proposalId, ConcludeMerge command, UUID by) {
        MergeView merge = read(proposalId);
        Proposal proposal = lock(proposalId, merge.into());
        standings.of(proposal.arenaId(), by).refuseWhenEnded().refuseUnlessFacilitating();
        merge(proposal, requireOpen(proposalId), command.reason(), by, clock.instant());
        return read(proposalId);
    }

    private MergeView mergedIfAllConsent(Proposal proposal, UUID by, Instant now) {
        MergeView merge = read(proposal.id());
        if (!merge.awaited().isEmpty()) {
            return merge;
        }
        merge(proposal, merge, merge.reason(), by, now);
        return read(proposal.id());
    }

    private void merge(Proposal proposal, MergeView merge, @Nullable String reason, UUID by, Instant now) {
        if (target(proposal, merge.into()).isEmpty()) {
            throw new RuleViolation(ProposalProblem.MERGE_TARGET_ENDED, "proposal " + merge.into() + " has ended");
        }
        merges.close(merge.id(), MergeView.State.DONE, by, now);
        events.append(proposal.mergeInto(merge.into(), reason, now));
    }

    /** The proposal that would end; both are locked, in the same order whichever of them it is. */
    private Proposal lock(UUID proposalId, UUID into) {
        if (into.compareTo(proposalId) < 0) {
            proposals.findAndLock(into);
        }
        Proposal proposal = proposals.lock(proposalId);
        if (into.compareTo(proposalId) > 0) {
            proposals.findAndLock(into);
        }
        return proposal;
    }

    private Optional<Proposal> target(Proposal proposal, UUID into) {
        return proposals
                .findAndLock(into)
                .filter(other -> !other.id().equals(proposal.id()))
                .filter(other -> other.arenaId().equals(proposal.arenaId()))
                .filter(other -> !other.state().ended());
    }

    private MergeView requireOpen(UUID proposalId) {
        MergeView merge = read(proposalId);
        if (!isOpen(merge)) {
            throw new RuleViolation(ProposalProblem.MERGE_CLOSED, "it is " + merge.state());
        }
        return merge;
    }

    private static boolean isOpen(MergeView merge) {
        return merge.state() == MergeView.State.OPEN;
    }

    /** True for an author, false for a facilitator who is none. */
    private boolean requireAuthorOrFacilitator(Proposal proposal, UUID by) {
        Standing standing = standings.of(proposal.arenaId(), by).refuseWhenEnded();
        boolean author = authors.of(proposal.id()).contains(by);
        if (!author && !standing.facilitates()) {
            throw new RuleViolation(ProposalProblem.NOT_AN_AUTHOR, "the caller is no author and no facilitator");
        }
        return author;
    }

    private void requireAuthor(Proposal proposal, UUID by) {
        if (!authors.of(proposal.id()).contains(by)) {
            throw new RuleViolation(ProposalProblem.NOT_AN_AUTHOR, "the caller is not an author of the proposal");
        }
    }

    private static RuleViolation notFound(UUID proposalId) {
        return new RuleViolation(ProposalProblem.MERGE_NOT_FOUND, "nobody wanted to merge proposal " + proposalId);
    }
}
