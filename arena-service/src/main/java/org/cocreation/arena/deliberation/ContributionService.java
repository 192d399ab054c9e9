package org.cocreation.arena.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.arena.Standing;
import org.cocreation.arena.arena.Standings;
import org.cocreation.arena.deliberation.MadeContributions.Answered;
import org.cocreation.contracts.DeliberationEvent.ContributionMade;
import org.cocreation.contracts.SubjectReference;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;

/**
 * Contributing: one read of the arena without a lock, one insert, one event. The arena may close its door in the same moment; what was
 * under way then still counts.
 */
@ApplicationScoped
class ContributionService {

    private final MadeContributions contributions;
    private final Standings standings;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    ContributionService(
            MadeContributions contributions, Standings standings, EventLog events, InstantSource clock, Ids ids) {
        this.contributions = contributions;
        this.standings = standings;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    ContributionView make(UUID arenaId, MakeContribution command, UUID by) {
        Standing standing = standings.of(arenaId, by).refuseWhenEnded();
        if (!standing.seated() && !standing.admissionOpen()) {
            throw new RuleViolation(
                    DeliberationProblem.ARENA_DOOR_CLOSED, "the arena is not open and the caller holds no seat in it");
        }
        refuseMisplacedReply(arenaId, command);
        Instant now = clock.instant();
        UUID id = ids.next();
        About about = command.about();
        if (!contributions.add(id, arenaId, command, by, now)) {
            throw RuleViolation.invalid(
                    "/about/id", "unknown", "no " + about.kind() + " of this arena has the id " + about.id());
        }
        events.append(new ContributionMade(
                arenaId,
                id,
                new SubjectReference(about.kind().name(), about.id()),
                command.kind().name(),
                command.language(),
                command.inReplyTo()));
        return new ContributionView(
                id,
                arenaId,
                about,
                command.kind(),
                command.text(),
                command.language(),
                command.inReplyTo(),
                by,
                now,
                ContributionState.VISIBLE,
                null,
                null);
    }

    /** Threads have one level: an answer answers a contribution, about the same thing; nothing answers an answer. */
    private void refuseMisplacedReply(UUID arenaId, MakeContribution command) {
        boolean answer = command.kind() == ContributionKind.ANSWER;
        if (!answer && command.inReplyTo() == null) {
            return;
        }
        List<Fault> faults = new ArrayList<>();
        if (!answer) {
            faults.add(Fault.at("/inReplyTo", "does-not-fit-kind", "belongs to an ANSWER only"));
        } else if (command.inReplyTo() == null) {
            faults.add(Fault.at("/inReplyTo", "missing", "an ANSWER names what it answers"));
        } else {
            Answered answered = contributions
                    .find(command.inReplyTo())
                    .filter(one -> one.arenaId().equals(arenaId))
                    .filter(one -> one.state() == ContributionState.VISIBLE)
                    .orElse(null);
            if (answered == null) {
                faults.add(Fault.at("/inReplyTo", "unknown", "no contribution of this arena to be read has this id"));
            } else {
                if (answered.kind() == ContributionKind.ANSWER) {
                    faults.add(Fault.at("/inReplyTo", "is-an-answer", "nothing answers an answer"));
                }
                if (!answered.about().equals(command.about())) {
                    faults.add(Fault.at("/about", "differs", "an answer is about the same thing as what it answers"));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
    }
}
