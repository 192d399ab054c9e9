package org.cocreation.actor.leadership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cocreation.actor.actor.Actors;
import org.cocreation.actor.leadership.LeadershipAccountView.LeadershipEntry;
import org.cocreation.contracts.ActorEvent.LeadershipCapitalChanged;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.RuleViolation;

/** Opens and closes accounts for leaders who want it, and writes what events earn or cost them. One public method, one transaction. */
@ApplicationScoped
@Transactional
public class LeadershipService {

    private final Ledger ledger;
    private final LeadershipConfig config;
    private final TariffConfig tariff;
    private final Actors actors;
    private final Caller caller;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    LeadershipService(
            Ledger ledger,
            LeadershipConfig config,
            TariffConfig tariff,
            Actors actors,
            Caller caller,
            EventLog events,
            InstantSource clock,
            Ids ids) {
        this.ledger = ledger;
        this.config = config;
        this.tariff = tariff;
        this.actors = actors;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    LeadershipAccountView consent(UUID actorId, Consent command) {
        actors.get(actorId).checkActive();
        if (!caller.actorId().equals(actorId)) {
            throw new RuleViolation(LeadershipProblem.LEADERSHIP_ACCOUNT_NOT_YOURS, "actor " + actorId);
        }
        if (!command.consent()) {
            ledger.close(actorId);
            return LeadershipAccountView.none(actorId);
        }
        if (!ledger.leads(actorId)) {
            throw new RuleViolation(LeadershipProblem.NOT_A_LEADER, "actor " + actorId);
        }
        Instant now = clock.instant();
        ledger.open(actorId, now);
        return LeadershipAccountView.of(
                actorId, ledger.consentedAt(actorId).orElse(now), ledger.balance(actorId, now), now);
    }

    /** Writes what an event means for the accounts of those who had one by then. */
    public void enter(UUID eventId, Instant at, DomainEvent event) {
        // In the order of ids, so that two events never wait for each other's accounts.
        Gain.of(event, tariff, ledger).stream()
                .filter(gain -> gain.amount() > 0)
                .sorted(Comparator.comparing(Gain::actorId))
                .forEach(gain -> enter(eventId, at, gain));
    }

    private void enter(UUID eventId, Instant at, Gain gain) {
        UUID actor = gain.actorId();
        if (!ledger.take(actor, at)
                || (gain.reason() == LeadershipReason.SOFT_MOVE
                        && ledger.movesInMonthOf(actor, at) >= config.movesPerMonth())) {
            return;
        }
        LeadershipEntry entry =
                new LeadershipEntry(ids.next(), at, gain.reason().kind(), gain.amount(), gain.reason(), eventId);
        if (ledger.add(actor, entry)) {
            events.append(new LeadershipCapitalChanged(
                    actor,
                    entry.id(),
                    entry.kind(),
                    entry.amount(),
                    entry.reason().name(),
                    ledger.balance(actor, at),
                    at));
        }
    }

    /** All entries of an actor, latest first. */
    public List<LeadershipEntry> of(UUID actorId) {
        return ledger.entries(actorId, null, null, Integer.MAX_VALUE);
    }

    /** Ends the account of somebody who is erased. */
    public void forget(UUID actorId) {
        ledger.close(actorId);
    }
}
