package org.cocreation.arena.mandate;

import static org.cocreation.database.Database.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.actor.Authorities;
import org.cocreation.arena.arena.Arena;
import org.cocreation.arena.arena.Arenas;
import org.cocreation.arena.arena.Formation;
import org.cocreation.database.Database;
import org.cocreation.kit.clock.DueJobs;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.ETag;
import org.jspecify.annotations.Nullable;

/** The use cases on mandates, and their end by the clock. Granting locks the arena first, because it may form the arena. */
@ApplicationScoped
public class MandateService implements DueJobs.DueJob {

    private static final String EXPIRED = """
            select id from mandate where state = 'ACTIVE' and valid_until <= ? order by valid_until limit 50
            for no key update skip locked""";

    private final Mandates mandates;
    private final Arenas arenas;
    private final Formation formation;
    private final Authorities authorities;
    private final Database database;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    MandateService(
            Mandates mandates,
            Arenas arenas,
            Formation formation,
            Authorities authorities,
            Database database,
            EventLog events,
            InstantSource clock,
            Ids ids) {
        this.mandates = mandates;
        this.arenas = arenas;
        this.formation = formation;
        this.authorities = authorities;
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    MandateView grant(UUID arenaId, GrantMandate command, UUID by) {
        Instant now = clock.instant();
        Arena arena = arenas.lock(arenaId);
        arena.refuseWhenEnded();
        Mandate mandate = Mandate.grant(ids.next(), arenaId, command, authorities.hold(by), now);
        mandates.persist(mandate);
        events.append(mandate.granted());
        formation.reconsider(arena, now);
        return mandate.view();
    }

    MandateView revoke(UUID id, UUID by, @Nullable String ifMatch) {
        Mandate mandate = mandates.lock(id);
        ETag.check(ifMatch, mandate.version());
        events.append(mandate.revoke(by, clock.instant()));
        return mandate.view();
    }

    /** An authority was withdrawn: what rests on it ends. */
    void endRestingOn(UUID authorityId) {
        for (Mandate mandate : mandates.restingOn(authorityId)) {
            events.append(mandate.end(EndReason.AUTHORITY_LOST, clock.instant()));
        }
    }

    /** The arena, which the caller has locked, is dissolved: its mandates end with it. */
    public void endAllOf(UUID arenaId) {
        for (Mandate mandate : mandates.activeOf(arenaId)) {
            events.append(mandate.end(EndReason.ARENA_DISSOLVED, clock.instant()));
        }
    }

    @Override
    public int runBatch(Instant now) {
        List<UUID> expired = database.list(EXPIRED, row -> id(row, "id"), now);
        for (UUID id : expired) {
            events.append(mandates.lock(id).end(EndReason.EXPIRED, now));
        }
        return expired.size();
    }
}
