package org.cocreation.actor.network;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cocreation.actor.actor.ActorProblem;
import org.cocreation.actor.actor.Actors;
import org.cocreation.actor.actor.PersonalReadService;
import org.cocreation.actor.arena.KnownArenas;
import org.cocreation.actor.network.Network.Place;
import org.cocreation.actor.network.NetworkView.ActorLine;
import org.cocreation.actor.network.NetworkView.BridgeLine;
import org.cocreation.actor.network.NetworkView.Brokerage;
import org.cocreation.actor.network.NetworkView.NetworkScope;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Shows the network to stewards and everybody their own place in it, and keeps account of who looked. */
@ApplicationScoped
class NetworkQuery {

    private static final int MOST_ARENAS = 50;
    private static final int MOST_ACTORS = 2_000;
    private static final int BRIDGES = 20;
    private static final String PATH = "/v1/network";

    private final NetworkStore store;
    private final NetworkSource source;
    private final NetworkConfig config;
    private final KnownArenas arenas;
    private final Actors actors;
    private final PersonalReadService reads;
    private final Caller caller;
    private final Cursors cursors;
    private final InstantSource clock;

    NetworkQuery(
            NetworkStore store,
            NetworkSource source,
            NetworkConfig config,
            KnownArenas arenas,
            Actors actors,
            PersonalReadService reads,
            Caller caller,
            Cursors cursors,
            InstantSource clock) {
        this.store = store;
        this.source = source;
        this.config = config;
        this.arenas = arenas;
        this.actors = actors;
        this.reads = reads;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    NetworkView whole(@Nullable Integer limit, @Nullable String cursor) {
        reads.record("NetworkResource.show", PATH);
        Cursors.Start start = cursors.start(limit, cursor, "network");
        List<Place> places = start.first()
                ? store.places(null, null, start.fetch())
                : store.places(
                        Double.valueOf(start.after().get(0)),
                        UUID.fromString(start.after().get(1)),
                        start.fetch());
        NetworkStore.State state = store.state();
        return new NetworkView(
                state.asOf(),
                state.seatsSince(),
                state.actors(),
                state.arenas(),
                state.ties(),
                store.boundaries("WHOLE", NetworkStore.WHOLE),
                cursors.page(
                        start,
                        places,
                        place -> List.of(
                                Double.toString(place.betweenness()),
                                place.actorId().toString()),
                        ActorLine::of),
                NetworkView.LABEL,
                NetworkView.CAVEAT);
    }

    /** The network of some arenas alone, such as one and its working groups: small enough to be computed while the reader waits. */
    NetworkView among(List<UUID> wanted) {
        reads.record("NetworkResource.show", PATH);
        Set<UUID> distinct = new LinkedHashSet<>(wanted);
        if (distinct.size() > MOST_ARENAS) {
            throw tooLarge("at most " + MOST_ARENAS + " arenas");
        }
        distinct.forEach(arenas::get);
        Instant now = clock.instant();
        Instant since = now.minus(config.window());
        Network network = source.among(distinct, now, since);
        if (network.actors() > MOST_ACTORS) {
            throw tooLarge("at most " + MOST_ACTORS + " actors sit in them");
        }
        List<ActorLine> lines = network.places().stream()
                .sorted(Comparator.comparingDouble(Place::betweenness)
                        .reversed()
                        .thenComparing(Place::actorId))
                .map(ActorLine::of)
                .toList();
        return new NetworkView(
                now,
                since,
                network.actors(),
                network.arenas().size(),
                network.ties(),
                network.whole(),
                new Page<>(lines, null),
                NetworkView.LABEL,
                NetworkView.CAVEAT);
    }

    private static RuleViolation tooLarge(String most) {
        return RuleViolation.invalid(List.of(Fault.of("arenaId", "too-large", most)));
    }

    NetworkScope arena(UUID id) {
        arenas.get(id);
        reads.record("NetworkResource.arena", PATH + "/arenas/" + id);
        return new NetworkScope(
                id,
                store.state().asOf(),
                store.boundaries("ARENA", id),
                store.bridges(id, BRIDGES).stream().map(BridgeLine::of).toList());
    }

    NetworkScope alliance(UUID id) {
        return new NetworkScope(id, store.state().asOf(), store.boundaries("ALLIANCE", id), null);
    }

    Brokerage brokerage(UUID actorId) {
        boolean own = caller.findActorId().filter(actorId::equals).isPresent();
        actors.get(actorId);
        if (!own && !caller.hasRole("steward")) {
            throw new RuleViolation(ActorProblem.ACTOR_NOT_YOURS, "brokerage of " + actorId);
        }
        reads.record("BrokerageResource.show", "/v1/actors/" + actorId + "/brokerage");
        NetworkStore.State state = store.state();
        Place place = store.place(actorId).orElse(new Place(actorId, 0, 0, 0, List.of()));
        return new Brokerage(
                actorId,
                place.betweenness(),
                place.raw(),
                place.ties(),
                place.arenaIds(),
                state.actors(),
                state.asOf(),
                state.seatsSince(),
                NetworkView.LABEL,
                NetworkView.CAVEAT);
    }

    /** The stored network as a graph of actors and arenas. */
    void write(Appendable out) throws java.io.IOException {
        reads.record("NetworkResource.graph", PATH);
        NetworkStore.State state = store.state();
        GraphMl graph = new GraphMl(out);
        graph.begin(state.asOf());
        Set<UUID> met = new LinkedHashSet<>();
        @Nullable Place last = null;
        List<Place> some = store.places(null, null, Cursors.MAX_LIMIT * 10);
        while (!some.isEmpty()) {
            for (Place place : some) {
                graph.actor(place);
                for (UUID arena : place.arenaIds()) {
                    if (met.add(arena)) {
                        graph.arena(arena);
                    }
                    graph.seat(place.actorId(), arena);
                }
                last = place;
            }
            some = last == null ? List.of() : store.places(last.betweenness(), last.actorId(), Cursors.MAX_LIMIT * 10);
        }
        graph.end();
    }
}
