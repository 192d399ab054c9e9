package org.cocreation.arena.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.arena.actor.KnownActors;
import org.cocreation.arena.importing.Recorded;
import org.cocreation.database.Database;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The use cases on challenges; each runs in the transaction of its request. */
@ApplicationScoped
class ChallengeService {

    private final Challenges challenges;
    private final KnownActors actors;
    private final Database database;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    ChallengeService(
            Challenges challenges,
            KnownActors actors,
            Database database,
            EventLog events,
            InstantSource clock,
            Ids ids) {
        this.challenges = challenges;
        this.actors = actors;
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    Recorded<ChallengeView> raise(RaiseChallenge command, UUID by) {
        if (command.externalId() != null) {
            Optional<Challenge> known = challenges.find(command.externalId());
            if (known.isPresent()) {
                return new Recorded<>(known.get().view(), false);
            }
        }
        Challenge challenge = Challenge.raise(ids.next(), command, actors.get(by), clock.instant());
        challenges.persist(challenge);
        events.append(challenge.raised());
        return new Recorded<>(challenge.view(), true);
    }

    ChallengeView close(UUID id, CloseChallenge command, @Nullable UUID by, boolean steward, @Nullable String ifMatch) {
        Challenge challenge = challenges.lock(id);
        ETag.check(ifMatch, challenge.version());
        if (command.duplicateOf() != null
                && challenges.findByIdOptional(command.duplicateOf()).isEmpty()) {
            throw RuleViolation.invalid("/duplicateOf", "unknown", "there is no such challenge");
        }
        events.append(challenge.close(command, by, steward, arenasOf(id), clock.instant()));
        return challenge.view();
    }

    private List<UUID> arenasOf(UUID id) {
        return database.list(
                "select id from arena where challenge_id = ? order by id", row -> Database.id(row, "id"), id);
    }
}
