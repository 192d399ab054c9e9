package org.cocreation.arena.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.database.Database;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Ballots and objections of voters. A ballot that objects raises an objection; one that no longer does takes it back. */
@ApplicationScoped
class BallotService {

    private final Ballots ballots;
    private final PublicBallots publicBallots;
    private final Objections objections;
    private final SealedTexts texts;
    private final Database database;
    private final InstantSource clock;
    private final Ids ids;

    BallotService(
            Ballots ballots,
            PublicBallots publicBallots,
            Objections objections,
            SealedTexts texts,
            Database database,
            InstantSource clock,
            Ids ids) {
        this.ballots = ballots;
        this.publicBallots = publicBallots;
        this.objections = objections;
        this.texts = texts;
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    BallotView cast(UUID decisionId, UUID voter, CastBallot ballot, UUID by) {
        requireOwn(voter, by);
        Instant now = clock.instant();
        Optional<BallotPaper> paper = publicBallots.paper(decisionId);
        if (paper.isPresent()) {
            return castPublicly(decisionId, voter, paper.get().read(ballot), now);
        }
        Ballots.Booth booth = ballots.enter(decisionId, voter, now);
        Vote vote = booth.paper().read(ballot);
        if (booth.paper().form() == BallotForm.CONSENT) {
            holdVoter(decisionId, voter);
            Optional<Objection> standing = objections.lockUnsettled(decisionId, booth.round(), voter);
            if (vote.choice() == Choice.OBJECT) {
                object(decisionId, booth.round(), voter, standing, ballot, now);
            } else {
                standing.ifPresent(objection -> objection.answer(ResolveObjection.Stance.WITHDRAW, now));
            }
        }
        ballots.cast(decisionId, booth.round(), voter, vote, now);
        return new BallotView(decisionId, booth.round(), voter, vote, now);
    }

    private BallotView castPublicly(UUID decisionId, UUID voter, Vote vote, Instant now) {
        int round = publicBallots.cast(decisionId, voter, vote, now).orElseGet(() -> {
            // Not taken: the other door says why not.
            ballots.enter(decisionId, voter, now);
            throw new RuleViolation(
                    DecisionProblem.NOT_ON_THE_ROLL, "the caller may not vote in decision " + decisionId);
        });
        return new BallotView(decisionId, round, voter, vote, now);
    }

    UUID raise(UUID decisionId, RaiseObjection command, UUID by) {
        Instant now = clock.instant();
        Ballots.Booth booth = enterConsent(decisionId, by, now);
        holdVoter(decisionId, by);
        CastBallot ballot = new CastBallot(Choice.OBJECT, command.reason(), command.harm(), null, null, null);
        Optional<Objection> standing = objections.lockUnsettled(decisionId, booth.round(), by);
        Objection objection = object(decisionId, booth.round(), by, standing, ballot, now);
        ballots.cast(decisionId, booth.round(), by, Vote.of(Choice.OBJECT), now);
        return objection.id();
    }

    /** The objector says where they stand; who is met or takes the objection back consents. */
    void answer(UUID decisionId, UUID objectionId, ResolveObjection.Stance stance, UUID by) {
        Instant now = clock.instant();
        Ballots.Booth booth = enterConsent(decisionId, by, now);
        holdVoter(decisionId, by);
        Objection objection = objections.lock(decisionId, objectionId);
        if (!objection.actorId().equals(by)) {
            throw new RuleViolation(DecisionProblem.NOT_THE_OBJECTOR, "somebody else raised objection " + objectionId);
        }
        objection.answer(stance, now);
        if (!objection.state().stands()) {
            ballots.cast(decisionId, booth.round(), by, Vote.of(Choice.CONSENT), now);
        }
    }

    BallotView own(UUID decisionId, UUID voter, UUID by) {
        requireOwn(voter, by);
        return ballots.find(decisionId, voter)
                .orElseThrow(() -> new RuleViolation(
                        DecisionProblem.BALLOT_NOT_FOUND, "no ballot of actor " + voter + " is kept"));
    }

    private Ballots.Booth enterConsent(UUID decisionId, UUID by, Instant now) {
        Ballots.Booth booth = ballots.enter(decisionId, by, now);
        if (booth.paper().form() != BallotForm.CONSENT) {
            throw new RuleViolation(
                    DecisionProblem.NOT_BY_CONSENT,
                    "ballots are of the form " + booth.paper().form());
        }
        return booth;
    }

    // Two requests of the same voter must not leave a ballot and an objection that contradict each other.
    private void holdVoter(UUID decisionId, UUID voter) {
        database.first(
                "select 1 from decision_voter where decision_id = ? and actor_id = ? for no key update",
                row -> true,
                decisionId,
                voter);
    }

    private Objection object(
            UUID decisionId, int round, UUID by, Optional<Objection> standing, CastBallot words, Instant now) {
        UUID reason = texts.keep(decisionId, said(words.reason()), by);
        UUID harm = texts.keep(decisionId, said(words.harm()), by);
        if (standing.isPresent()) {
            standing.get().reword(reason, harm);
            return standing.get();
        }
        Objection objection = new Objection(ids.next(), decisionId, round, by, reason, harm, now);
        objections.persist(objection);
        return objection;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void requireOwn(UUID voter, UUID by) {
        if (!voter.equals(by)) {
            throw new RuleViolation(DecisionProblem.NOT_OWN_BALLOT, "the caller is not actor " + voter);
        }
    }
}
