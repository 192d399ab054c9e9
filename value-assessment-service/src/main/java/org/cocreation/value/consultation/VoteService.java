package org.cocreation.value.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;

/** The use cases of those who vote. A vote is a person's own, for whomever the person may act. One public method, one transaction. */
@ApplicationScoped
@Transactional
class VoteService {

    private final Consultations consultations;
    private final Statements statements;
    private final Participants participants;
    private final Votes votes;
    private final Caller caller;
    private final InstantSource clock;

    VoteService(
            Consultations consultations,
            Statements statements,
            Participants participants,
            Votes votes,
            Caller caller,
            InstantSource clock) {
        this.consultations = consultations;
        this.statements = statements;
        this.participants = participants;
        this.votes = votes;
        this.caller = caller;
        this.clock = clock;
    }

    /** Casts or changes one vote. */
    void cast(UUID consultationId, UUID statementId, int value) {
        List<CastVotes.OnStatement> one = List.of(new CastVotes.OnStatement(statementId, value));
        if (!taken(consultationId, one, clock.instant())) {
            throw statements
                    .moderation(consultationId, statementId)
                    .map(moderation -> new RuleViolation(
                            ConsultationProblem.STATEMENT_OUT, "statement " + statementId + " is " + moderation))
                    .orElseGet(() -> Statements.unknown(consultationId, statementId));
        }
    }

    /** Casts or changes several votes, all or none. */
    void castAll(UUID consultationId, List<CastVotes.OnStatement> several) {
        requireEachOnce(several);
        if (!taken(consultationId, several, clock.instant())) {
            throw refusal(consultationId, several);
        }
    }

    Page<VoteView> mine(UUID consultationId, Cursors cursors, Cursors.Start start) {
        consultations.get(consultationId);
        int after = start.first() ? -1 : Integer.parseInt(start.after().get(0));
        return cursors.page(
                start,
                votes.own(consultationId, caller.personId(), after, start.fetch()),
                vote -> List.of(String.valueOf(vote.number())),
                vote -> vote);
    }

    /** Forgets an erased person; the votes stay under a number. */
    void forget(UUID actorId) {
        participants.forget(actorId);
    }

    private boolean taken(UUID consultationId, List<CastVotes.OnStatement> several, Instant now) {
        UUID person = caller.personId();
        if (votes.cast(consultationId, person, several, now) == several.size()) {
            return true;
        }
        // The first vote of this person, or one that may not be cast: the consultation says which.
        consultations.get(consultationId).requireOpen(now);
        participants.enter(consultationId, person);
        return votes.cast(consultationId, person, several, now) == several.size();
    }

    private RuleViolation refusal(UUID consultationId, List<CastVotes.OnStatement> several) {
        List<Fault> faults = new ArrayList<>();
        boolean allKnown = true;
        for (int i = 0; i < several.size(); i++) {
            String pointer = "/votes/" + i + "/statementId";
            Optional<Moderation> moderation =
                    statements.moderation(consultationId, several.get(i).statementId());
            if (moderation.isEmpty()) {
                allKnown = false;
                faults.add(Fault.at(pointer, "unknown-statement", "the consultation has no such statement"));
            } else if (moderation.get() == Moderation.OUT) {
                faults.add(Fault.at(pointer, "statement-out", "the statement was taken out"));
            }
        }
        return allKnown
                ? new RuleViolation(
                        ConsultationProblem.STATEMENT_OUT, faults.size() + " statement(s) were taken out", faults)
                : RuleViolation.invalid(faults);
    }

    private static void requireEachOnce(List<CastVotes.OnStatement> several) {
        List<Fault> faults = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < several.size(); i++) {
            if (!seen.add(several.get(i).statementId())) {
                faults.add(Fault.at("/votes/" + i + "/statementId", "duplicate", "one vote for each statement"));
            }
        }
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
    }
}
