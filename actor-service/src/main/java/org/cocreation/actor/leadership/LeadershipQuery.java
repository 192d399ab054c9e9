package org.cocreation.actor.leadership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.actor.actor.Actors;
import org.cocreation.actor.leadership.LeadershipAccountView.LeadershipEntry;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Shows what leaders who consented earned and spent: the balance to all with a login, the entries to themselves and to stewards. */
@ApplicationScoped
class LeadershipQuery {

    private final Ledger ledger;
    private final Actors actors;
    private final Caller caller;
    private final Cursors cursors;
    private final InstantSource clock;

    LeadershipQuery(Ledger ledger, Actors actors, Caller caller, Cursors cursors, InstantSource clock) {
        this.ledger = ledger;
        this.actors = actors;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    LeadershipAccountView account(UUID actorId, @Nullable String asOf) {
        Instant consented = consented(actorId);
        Instant at = asOf == null ? clock.instant() : time(asOf);
        return LeadershipAccountView.of(actorId, consented, ledger.balance(actorId, at), at);
    }

    Page<LeadershipEntry> entries(UUID actorId, @Nullable Integer limit, @Nullable String cursor) {
        boolean own = caller.findActorId().filter(actorId::equals).isPresent();
        consented(actorId);
        if (!own && !caller.hasRole("steward")) {
            throw new RuleViolation(LeadershipProblem.LEADERSHIP_ACCOUNT_NOT_YOURS, "actor " + actorId);
        }
        Cursors.Start start = cursors.start(limit, cursor, "leadership-entries", actorId);
        List<LeadershipEntry> entries = start.first()
                ? ledger.entries(actorId, null, null, start.fetch())
                : ledger.entries(
                        actorId,
                        Instant.parse(start.after().get(0)),
                        UUID.fromString(start.after().get(1)),
                        start.fetch());
        return cursors.page(
                start,
                entries,
                entry -> List.of(entry.at().toString(), entry.id().toString()),
                entry -> entry);
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw RuleViolation.invalid(
                    List.of(Fault.of("asOf", "not-a-time", "must be a time such as 2026-03-01T12:00:00Z")));
        }
    }

    private Instant consented(UUID actorId) {
        actors.get(actorId);
        Optional<Instant> consented = ledger.consentedAt(actorId);
        return consented.orElseThrow(
                () -> new RuleViolation(LeadershipProblem.LEADERSHIP_ACCOUNT_NOT_FOUND, "actor " + actorId));
    }
}
