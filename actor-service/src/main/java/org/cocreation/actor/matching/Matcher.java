package org.cocreation.actor.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cocreation.actor.arena.ArenaProblem;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.database.Database;
import org.cocreation.kit.http.RuleViolation;

/** Computes the list of an arena from what it seeks and who is known, at the moment in which somebody asks for it. */
@ApplicationScoped
class Matcher {

    private static final int MOST_APPLICANTS = 2_000;

    private final SoughtArenas arenas;
    private final CandidatePool pool;
    private final KnownCandidates actors;
    private final Database database;
    private final InstantSource clock;

    Matcher(SoughtArenas arenas, CandidatePool pool, KnownCandidates actors, Database database, InstantSource clock) {
        this.arenas = arenas;
        this.pool = pool;
        this.actors = actors;
        this.database = database;
        this.clock = clock;
    }

    /** The list of an arena with at most {@code size} lines. */
    MatchList match(UUID arenaId, int size) {
        SoughtArena arena = known(arenaId);
        LocalDate today = today();
        Asked asked = Asked.by(arenaId, database);
        Weighing weighing = new Weighing(arena);

        Set<UUID> within = new HashSet<>();
        arena.seats().forEach(seat -> within.add(seat.actorId()));
        asked.invited().forEach(open -> within.add(open.actorId()));
        Set<UUID> excluded = new HashSet<>(within);
        excluded.addAll(asked.settled());
        excluded.removeAll(asked.applied().keySet());

        Set<UUID> ids = new LinkedHashSet<>();
        asked.applied().keySet().stream().sorted().limit(MOST_APPLICANTS).forEach(ids::add);
        ids.addAll(pool.find(arena, size + excluded.size()));
        ids.removeAll(excluded);

        Map<UUID, KnownCandidates.Known> known = new HashMap<>();
        Set<UUID> wanted = new HashSet<>(ids);
        wanted.addAll(within);
        actors.read(wanted, arenaId, today).forEach(actor -> known.put(actor.id(), actor));

        SeatChoice seats = new SeatChoice(arena.seatPlan());
        List<Candidate> candidates = new ArrayList<>();
        for (UUID id : ids) {
            Optional.ofNullable(known.get(id))
                    .flatMap(actor -> candidate(actor, asked, seats, weighing))
                    .ifPresent(candidates::add);
        }
        Coverage base = covered(arena, asked, within, known, weighing);
        Places places = places(size, arena, asked, known);
        List<Choice> chosen = new Outreach(base, places).choose(candidates);
        return new Listing(arena, asked, known, weighing, base)
                .list(chosen, candidates, freeSeats(arena, asked), size, clock.instant());
    }

    /** Affected groups of which nobody sits in an arena or is invited. */
    List<String> uncoveredGroups(UUID arenaId) {
        SoughtArena arena = known(arenaId);
        Asked asked = Asked.by(arenaId, database);
        Set<UUID> invited = new HashSet<>();
        asked.invited().forEach(open -> invited.add(open.actorId()));
        Set<String> covered = new HashSet<>();
        arena.seats().forEach(seat -> covered.addAll(seat.affectedGroups()));
        actors.read(invited, arenaId, today()).forEach(actor -> covered.addAll(actor.affectedGroups()));
        return arena.affectedGroups().stream()
                .filter(group -> !covered.contains(group))
                .toList();
    }

    /** Seats of each role that nobody holds and to which nobody is invited. */
    Map<SeatRole, Integer> freeSeats(UUID arenaId) {
        return arenas.find(arenaId)
                .map(arena -> freeSeats(arena, Asked.by(arenaId, database)))
                .orElse(Map.of());
    }

    private SoughtArena known(UUID arenaId) {
        return arenas.find(arenaId)
                .orElseThrow(() -> new RuleViolation(ArenaProblem.ARENA_NOT_KNOWN, "no arena " + arenaId));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Optional<Candidate> candidate(
            KnownCandidates.Known actor, Asked asked, SeatChoice seats, Weighing weighing) {
        Asked.Open application = asked.applied().get(actor.id());
        Optional<SeatRole> role =
                application == null ? seats.of(actor.sector(), actor.domain()) : Optional.of(application.role());
        return role.map(seat -> weighing.weigh(actor, seat))
                .filter(candidate -> application != null || candidate.band() != Band.NONE);
    }

    private Coverage covered(
            SoughtArena arena,
            Asked asked,
            Set<UUID> within,
            Map<UUID, KnownCandidates.Known> known,
            Weighing weighing) {
        Set<String> needs = new HashSet<>(actors.reservedFor(arena.id()));
        Set<String> groups = new HashSet<>();
        arena.seats().forEach(seat -> groups.addAll(seat.affectedGroups()));
        asked.invited().stream()
                .map(open -> known.get(open.actorId()))
                .filter(actor -> actor != null)
                .forEach(actor -> groups.addAll(actor.affectedGroups()));
        within.stream()
                .map(known::get)
                .filter(actor -> actor != null)
                .forEach(actor -> needs.addAll(weighing.needsCoveredBy(actor)));
        return new Coverage(needs, groups);
    }

    private static Map<SeatRole, Integer> freeSeats(SoughtArena arena, Asked asked) {
        Map<SeatRole, Integer> free = new EnumMap<>(SeatRole.class);
        free.putAll(new SeatChoice(arena.seatPlan()).planned());
        arena.seats().forEach(seat -> free.computeIfPresent(seat.role(), (role, left) -> left - 1));
        asked.invited().forEach(open -> free.computeIfPresent(open.role(), (role, left) -> left - 1));
        free.replaceAll((role, left) -> Math.max(left, 0));
        return free;
    }

    /** A sector may hold its share of all planned seats; who sits or is invited counts. */
    private static Places places(int size, SoughtArena arena, Asked asked, Map<UUID, KnownCandidates.Known> known) {
        int planned = arena.seatPlan().stream().mapToInt(PlannedSeats::max).sum();
        int most = (int) Math.floor(arena.maxSectorShare() * planned + 1e-9);
        Map<Sector, Integer> bySector = new EnumMap<>(Sector.class);
        for (Sector sector : Sector.values()) {
            bySector.put(sector, most);
        }
        arena.seats().forEach(seat -> bySector.merge(seat.sector(), -1, Integer::sum));
        asked.invited().stream()
                .map(open -> known.get(open.actorId()))
                .filter(actor -> actor != null)
                .forEach(actor -> bySector.merge(actor.sector(), -1, Integer::sum));
        return new Places(size, freeSeats(arena, asked), bySector);
    }
}
