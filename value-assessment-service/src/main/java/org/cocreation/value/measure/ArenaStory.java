package org.cocreation.value.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cocreation.contracts.ActorEvent.CommitmentClosed;
import org.cocreation.contracts.ActorEvent.CommitmentMade;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.ArenaEvent.ActorLeftArena;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.ArenaEvent.ArenaConvened;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.Need;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;

/** All that was published about one arena up to a moment, in the order in which it happened. */
final class ArenaStory {

    private final UUID arenaId;
    private final Instant asOf;
    private final int fewest;
    private final List<Fact> facts;
    private final Map<Class<?>, List<Fact>> byType;

    /**
     * The story of the facts until a moment.
     *
     * @param fewest the fewest people whom a figure may stand for
     */
    ArenaStory(UUID arenaId, Instant asOf, int fewest, Collection<Fact> facts) {
        this.arenaId = arenaId;
        this.asOf = asOf;
        this.fewest = fewest;
        this.facts = facts.stream()
                .filter(fact -> !fact.at().isAfter(asOf))
                .sorted(Fact.ORDER)
                .distinct()
                .toList();
        this.byType = this.facts.stream()
                .collect(Collectors.groupingBy(fact -> fact.data().getClass()));
    }

    UUID arenaId() {
        return arenaId;
    }

    Instant asOf() {
        return asOf;
    }

    /** Whether so few people stand behind a figure that it would point at them. */
    boolean tooFew(int people) {
        return people > 0 && people < fewest;
    }

    /** The same arena at an earlier moment. */
    ArenaStory until(Instant earlier) {
        return new ArenaStory(arenaId, earlier, fewest, facts);
    }

    Optional<Instant> begin() {
        return firstAt(ArenaConvened.class);
    }

    <T extends DomainEvent> List<T> all(Class<T> type) {
        return facts(type).map(fact -> type.cast(fact.data())).toList();
    }

    Stream<Fact> facts(Class<? extends DomainEvent> type) {
        return byType.getOrDefault(type, List.of()).stream();
    }

    <T extends DomainEvent> Optional<T> last(Class<T> type) {
        return facts(type).reduce((first, second) -> second).map(fact -> type.cast(fact.data()));
    }

    <T extends DomainEvent> boolean any(Class<T> type) {
        return byType.containsKey(type);
    }

    Optional<Instant> firstAt(Class<? extends DomainEvent> type) {
        return facts(type).findFirst().map(Fact::at);
    }

    Optional<Instant> lastAt(Collection<Class<? extends DomainEvent>> types) {
        return facts.stream()
                .filter(fact -> types.contains(fact.data().getClass()))
                .reduce((first, second) -> second)
                .map(Fact::at);
    }

    /** The seat plan as it is now. */
    List<PlannedSeats> seatPlan() {
        List<PlannedSeats> plan =
                last(ArenaConvened.class).map(ArenaConvened::seatPlan).orElse(List.of());
        for (ArenaAdapted adapted : all(ArenaAdapted.class)) {
            if (adapted.seatPlan() != null) {
                plan = adapted.seatPlan();
            }
        }
        return plan;
    }

    /** What it lacks, as far as it has said so by now. */
    List<Need> needs() {
        List<Need> needs = last(ArenaConvened.class).map(ArenaConvened::needs).orElse(List.of());
        for (ArenaAdapted adapted : all(ArenaAdapted.class)) {
            if (adapted.needs() != null) {
                needs = adapted.needs();
            }
        }
        return needs;
    }

    /** Roles whose seats are lay by the plan or by those who sit in them. */
    Set<SeatRole> layRoles() {
        Set<SeatRole> roles = EnumSet.noneOf(SeatRole.class);
        seatPlan().stream().filter(PlannedSeats::lay).forEach(line -> roles.add(line.role()));
        all(ActorJoinedArena.class).stream().filter(ActorJoinedArena::lay).forEach(seat -> roles.add(seat.role()));
        return roles;
    }

    /** The seats that are taken now. */
    List<SeatInTime> seats() {
        Map<UUID, SeatInTime> seats = new LinkedHashMap<>();
        facts.forEach(fact -> {
            if (fact.data() instanceof ActorJoinedArena joined) {
                seats.put(joined.seatId(), seat(joined));
            } else if (fact.data() instanceof ActorLeftArena left) {
                seats.remove(left.seatId());
            }
        });
        return List.copyOf(seats.values());
    }

    /** Seats by whoever holds or held them; the last one where there were several. */
    Map<UUID, SeatInTime> seatsEver() {
        Map<UUID, SeatInTime> seats = new HashMap<>();
        all(ActorJoinedArena.class).forEach(joined -> seats.put(joined.actorId(), seat(joined)));
        return seats;
    }

    private static SeatInTime seat(ActorJoinedArena joined) {
        return new SeatInTime(
                joined.seatId(),
                joined.actorId(),
                joined.role(),
                joined.voting(),
                joined.lay(),
                joined.sector(),
                joined.affectedGroups());
    }

    Map<Sector, Integer> votingSeatsBySector() {
        Map<Sector, Integer> sectors = new EnumMap<>(Sector.class);
        seats().stream().filter(SeatInTime::voting).forEach(seat -> sectors.merge(seat.sector(), 1, Integer::sum));
        return sectors;
    }

    /** Shares of the population that the affected groups are; groups whose share is not known are left out. */
    Map<String, Double> population() {
        Map<String, Double> shares = new TreeMap<>();
        last(ArenaConvened.class)
                .ifPresent(convened -> convened.affectedGroups().forEach(group -> {
                    if (group.populationShare() != null) {
                        shares.put(group.code(), group.populationShare());
                    }
                }));
        return shares;
    }

    /** Seats by affected group; somebody who belongs to two counts for both. */
    Map<String, Integer> seatsByAffectedGroup() {
        Map<String, Integer> groups = new TreeMap<>();
        last(ArenaConvened.class)
                .ifPresent(convened -> convened.affectedGroups().forEach(group -> groups.put(group.code(), 0)));
        seats().forEach(seat ->
                seat.affectedGroups().forEach(group -> groups.computeIfPresent(group, (code, count) -> count + 1)));
        return groups;
    }

    /** Commitments that hold, or held when the arena was dissolved, which releases them: made, and not released or lapsed before. */
    List<CommitmentMade> standingCommitments() {
        Instant end = firstAt(ArenaDissolved.class).orElse(Instant.MAX);
        Set<UUID> gone = facts(CommitmentClosed.class)
                .filter(fact -> fact.at().isBefore(end))
                .map(fact -> (CommitmentClosed) fact.data())
                .filter(closed -> !closed.state().equals("FULFILLED"))
                .map(CommitmentClosed::commitmentId)
                .collect(Collectors.toSet());
        return all(CommitmentMade.class).stream()
                .filter(made -> !gone.contains(made.commitmentId()))
                .toList();
    }

    /** The sum of what commitments of a kind promise. */
    double promised(String kind) {
        return standingCommitments().stream()
                .filter(made -> made.kind().equals(kind) && made.quantity() != null)
                .map(CommitmentMade::quantity)
                .map(quantity -> quantity == null ? BigDecimal.ZERO : quantity)
                .mapToDouble(BigDecimal::doubleValue)
                .sum();
    }

    /** Days between two moments, with fractions. */
    static double days(Instant from, Instant to) {
        return (to.toEpochMilli() - from.toEpochMilli()) / 86_400_000.0;
    }

    List<Fact> facts() {
        return new ArrayList<>(facts);
    }
}
