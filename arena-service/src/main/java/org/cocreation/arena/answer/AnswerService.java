package org.cocreation.arena.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.actor.Authorities;
import org.cocreation.arena.actor.KnownActor;
import org.cocreation.arena.actor.KnownActors;
import org.cocreation.arena.adoption.Adoptions;
import org.cocreation.arena.arena.Standing;
import org.cocreation.arena.arena.Standings;
import org.cocreation.arena.proposal.Adoption;
import org.cocreation.arena.proposal.EarlierVersions;
import org.cocreation.arena.proposal.IterationBasis;
import org.cocreation.arena.proposal.Proposal;
import org.cocreation.arena.proposal.Proposals;
import org.cocreation.contracts.ArenaEvent.ProposalAdopted;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The use case of answering. Locks the owed answer, then the proposals it is about. */
@ApplicationScoped
class AnswerService {

    private final OwedAnswers owed;
    private final GivenAnswers given;
    private final Proposals proposals;
    private final EarlierVersions versions;
    private final Adoptions adoptions;
    private final Standings standings;
    private final Authorities authorities;
    private final KnownActors actors;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    AnswerService(
            OwedAnswers owed,
            GivenAnswers given,
            Proposals proposals,
            EarlierVersions versions,
            Adoptions adoptions,
            Standings standings,
            Authorities authorities,
            KnownActors actors,
            EventLog events,
            InstantSource clock,
            Ids ids) {
        this.owed = owed;
        this.given = given;
        this.proposals = proposals;
        this.versions = versions;
        this.adoptions = adoptions;
        this.standings = standings;
        this.authorities = authorities;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    AnswerView give(UUID decisionId, GiveAnswer command, UUID by, @Nullable String ifMatch) {
        Instant now = clock.instant();
        OwedAnswer answer = owed.lock(decisionId);
        answer.refuseUnlessOwedBy(by);
        ETag.check(ifMatch, answer.version());
        GivenAnswer said = answer.give(ids.next(), command, now);
        if (said.stance().disposes() && !covers(by, answer, now)) {
            throw new RuleViolation(
                    AnswerProblem.AUTHORITY_TOO_NARROW,
                    said.stance() + " needs an authority for " + answer.decisionType() + " in "
                            + answer.jurisdictions());
        }
        if (said.forwardedTo() != null) {
            requireAuthority(said.forwardedTo(), answer, now);
        }
        given.add(decisionId, said);
        List<DomainEvent> caused = new ArrayList<>();
        caused.add(answer.announced(said));
        caused.addAll(effects(answer, said, now));
        events.append(caused);
        return answer.view(given.to(decisionId));
    }

    private void requireAuthority(UUID next, OwedAnswer answer, Instant now) {
        boolean fits = actors.find(next).filter(KnownActor::active).isPresent() && covers(next, answer, now);
        if (!fits) {
            throw RuleViolation.invalid(
                    "/forwardTo",
                    "no-authority",
                    "must be an active actor whose recognised authority covers " + answer.decisionType() + " in "
                            + answer.jurisdictions());
        }
    }

    /** Until the answer is committed, the authority cannot be withdrawn. */
    private boolean covers(UUID actorId, OwedAnswer answer, Instant now) {
        return authorities.hold(actorId).stream()
                .filter(authority -> !authority.endsBefore(now))
                .anyMatch(authority ->
                        authority.covers(List.of(answer.decisionType()), answer.jurisdictions(), answer.amount()));
    }

    private List<DomainEvent> effects(OwedAnswer answer, GivenAnswer said, Instant now) {
        if (said.stance() == Stance.FORWARD) {
            return List.of();
        }
        List<DomainEvent> caused = new ArrayList<>();
        for (UUID id : answer.proposalIds().stream().sorted().toList()) {
            Proposal proposal = proposals.lock(id);
            caused.add(
                    switch (said.stance()) {
                        case ACCEPT, ACCEPT_WITH_CHANGES -> adopt(proposal, answer, said, now);
                        case REJECT -> proposal.reject(said.authoriserActorId(), said.reason() != null, now);
                        case REMIT -> remit(proposal, said.authoriserActorId(), now);
                        case FORWARD -> throw new IllegalStateException("forwarding changes no proposal");
                    });
        }
        return caused;
    }

    private ProposalAdopted adopt(Proposal proposal, OwedAnswer answer, GivenAnswer said, Instant now) {
        ProposalAdopted adopted = proposal.adopt(
                new Adoption(
                        answer.decisionId(),
                        answer.jurisdictions(),
                        Adoption.By.AUTHORISER,
                        said.stance() == Stance.ACCEPT_WITH_CHANGES,
                        String.valueOf(said.stepSize())),
                now);
        adoptions.own(adopted, now);
        return adopted;
    }

    private DomainEvent remit(Proposal proposal, UUID by, Instant now) {
        Standing standing = standings.of(proposal.arenaId(), by);
        if (standing.state().ended()) {
            throw new RuleViolation(AnswerProblem.NOBODY_TO_REMIT_TO, "the arena is " + standing.state());
        }
        versions.keep(proposal.id(), IterationBasis.REMIT, now);
        return proposal.remit(standing.framingVersion(), now);
    }
}
