package org.cocreation.arena.arena;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.cocreation.arena.actor.KnownActors;
import org.cocreation.arena.challenge.Challenge;
import org.cocreation.arena.challenge.Challenges;
import org.cocreation.arena.template.ArenaTemplate;
import org.cocreation.arena.template.ArenaTemplates;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The use cases on arenas that people ask for; each runs in the transaction of its request. */
@ApplicationScoped
class ArenaService {

    private final Arenas arenas;
    private final Challenges challenges;
    private final ArenaTemplates templates;
    private final KnownActors actors;
    private final Formation formation;
    private final AdaptationLog adaptations;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    ArenaService(
            Arenas arenas,
            Challenges challenges,
            ArenaTemplates templates,
            KnownActors actors,
            Formation formation,
            AdaptationLog adaptations,
            EventLog events,
            InstantSource clock,
            Ids ids) {
        this.arenas = arenas;
        this.challenges = challenges;
        this.templates = templates;
        this.actors = actors;
        this.formation = formation;
        this.adaptations = adaptations;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    ArenaView convene(ConveneArena command, UUID by) {
        Instant now = clock.instant();
        UUID convener = actors.get(by).id();
        ArenaTemplate template = templates
                .find(command.templateCode())
                .orElseThrow(() -> RuleViolation.invalid("/templateCode", "unknown", "there is no such template"));
        if (command.parentArenaId() != null) {
            arenas.findByIdOptional(command.parentArenaId())
                    .orElseThrow(() -> RuleViolation.invalid("/parentArenaId", "unknown", "there is no such arena"))
                    .refuseWhenEnded();
        }
        Challenge challenge = challenges.lock(command.challengeId());
        challenge.takeUp();
        Arena arena = Arena.convene(ids.next(), ArenaDesign.of(command, template, challenge, now), convener, now);
        arenas.persist(arena);
        events.append(arena.convened());
        formation.reconsider(arena, now);
        return arena.view();
    }

    SeatView giveFunctions(UUID id, UUID seatId, GiveFunctions command, UUID by, @Nullable String ifMatch) {
        Instant now = clock.instant();
        Arena arena = arenas.lock(id);
        ETag.check(ifMatch, arena.version());
        Grounds grounds = Grounds.ofMember(command.reason(), by);
        ArenaAdapted adapted = arena.giveFunctions(seatId, command.functions(), grounds, now);
        adaptations.keep(adapted, grounds, now);
        events.append(adapted);
        formation.reconsider(arena, now);
        return arena.takenSeat(seatId).view();
    }

    void leave(UUID id, UUID seatId, UUID by) {
        Instant now = clock.instant();
        Arena arena = arenas.lock(id);
        events.append(arena.leave(seatId, by, now));
        formation.reconsider(arena, now);
    }
}
