package org.cocreation.arena.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.cocreation.arena.arena.Standings;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.database.Database;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Hides, restores and withdraws contributions; each use case locks the contribution. */
@ApplicationScoped
class ModerationService {

    private final Contributions contributions;
    private final ContributionQuery query;
    private final Standings standings;
    private final Database database;
    private final EventLog events;
    private final InstantSource clock;

    ModerationService(
            Contributions contributions,
            ContributionQuery query,
            Standings standings,
            Database database,
            EventLog events,
            InstantSource clock) {
        this.contributions = contributions;
        this.query = query;
        this.standings = standings;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    ContributionView hide(UUID id, HideContribution command, UUID by, @Nullable String ifMatch) {
        Contribution contribution = lock(id, ifMatch);
        standings.of(contribution.arenaId(), by).refuseWhenEnded().refuseUnlessFacilitating();
        events.append(contribution.hide(command.reason(), by, clock.instant()));
        return view(id);
    }

    ContributionView appeal(UUID id, AppealHiding command, UUID by, @Nullable String ifMatch) {
        Contribution contribution = lock(id, ifMatch);
        standings.of(contribution.arenaId(), by).refuseWhenEnded();
        contribution.appeal(command.reason(), by, clock.instant());
        return view(id);
    }

    ContributionView closeAppeal(UUID id, CloseAppeal command, UUID by, @Nullable String ifMatch) {
        Contribution contribution = lock(id, ifMatch);
        standings.of(contribution.arenaId(), by).refuseWhenEnded().refuseUnlessFacilitating();
        if (by.equals(contribution.hiddenBy()) && hasImpartialFacilitator(contribution)) {
            throw new RuleViolation(DeliberationProblem.NOT_IMPARTIAL, "the caller hid the contribution");
        }
        if (command.outcome() == AppealOutcome.UPHELD) {
            events.append(contribution.upholdAppeal(command.reason(), by, clock.instant()));
        } else {
            contribution.rejectAppeal(command.reason(), by, clock.instant());
        }
        return view(id);
    }

    ContributionView withdraw(UUID id, UUID by, @Nullable String ifMatch) {
        Contribution contribution = lock(id, ifMatch);
        standings.of(contribution.arenaId(), by).refuseWhenEnded();
        events.append(contribution.withdraw(by, clock.instant()));
        return view(id);
    }

    /** Whether a facilitator has a seat who neither made nor hid it. */
    private boolean hasImpartialFacilitator(Contribution contribution) {
        return database.first(
                        """
                        select 1 from seat
                        where arena_id = ? and left_at is null and ? = any(functions) and actor_id not in (?, ?)
                        limit 1""",
                        row -> true,
                        contribution.arenaId(),
                        SeatFunction.FACILITATOR,
                        contribution.madeBy(),
                        contribution.hiddenBy())
                .isPresent();
    }

    private Contribution lock(UUID id, @Nullable String ifMatch) {
        Contribution contribution = contributions.lock(id);
        ETag.check(ifMatch, contribution.version());
        return contribution;
    }

    private ContributionView view(UUID id) {
        contributions.flush();
        return query.read(id).view();
    }
}
