package org.cocreation.arena.adaptation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.cocreation.arena.arena.Arena;
import org.cocreation.arena.arena.ArenaDesign;
import org.cocreation.arena.arena.Charter;
import org.cocreation.arena.arena.Shape;
import org.cocreation.contracts.Admission;
import org.cocreation.contracts.AffectedGroup;
import org.cocreation.contracts.FormationPolicy;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatRole;

/**
 * How an arena that goes on from one or more others is meant to be. What its plan leaves out is as in the first of them; lists are united.
 * Its framing counts on from theirs, so that a proposal still tells whether it was written for an earlier one.
 */
final class SuccessorDesign {

    private final List<Arena> sources;
    private final Charter charter;
    private final Shape shape;

    private SuccessorDesign(List<Arena> sources) {
        this.sources = sources;
        this.charter = sources.get(0).charter();
        this.shape = sources.get(0).shape();
    }

    static ArenaDesign of(SuccessorPlan plan, List<Arena> sources, Instant now) {
        return new SuccessorDesign(sources).design(plan, now);
    }

    private ArenaDesign design(SuccessorPlan plan, Instant now) {
        List<PlannedSeats> seatPlan = plan.seatPlan() == null ? unitedSeatPlan() : ArenaDesign.planned(plan.seatPlan());
        FormationPolicy usual = charter.formationPolicy();
        FormationPolicy policy = ArenaDesign.policy(
                plan.formationPolicy(),
                usual,
                plan.seatPlan() == null ? usual.minSeats() : ArenaDesign.minimum(seatPlan));
        Charter of = new Charter(
                charter.challengeId(),
                charter.templateCode(),
                charter.parentArenaId(),
                plan.name(),
                plan.tagline() == null ? charter.tagline() : plan.tagline(),
                charter.promise(),
                united(arena -> arena.charter().topics()),
                charter.setting(),
                charter.governanceMode(),
                policy,
                unitedGroups(),
                List.of());
        Instant formBy = Objects.requireNonNullElse(
                plan.formBy(), now.plus(sources.get(0).life().timeToForm()));
        return new ArenaDesign(of, shape(plan, seatPlan), formBy);
    }

    private Shape shape(SuccessorPlan plan, List<PlannedSeats> seatPlan) {
        String framing = Objects.requireNonNullElse(plan.framing(), shape.framing());
        boolean same =
                sources.stream().allMatch(arena -> arena.shape().framing().equals(framing));
        int latest = sources.stream()
                .mapToInt(arena -> arena.shape().framingVersion())
                .max()
                .orElse(1);
        Admission admission = ArenaDesign.admission(plan.admission(), shape.admission());
        return new Shape(
                framing,
                same ? latest : latest + 1,
                plan.jurisdictions() == null
                        ? united(arena -> arena.shape().jurisdictions())
                        : plan.jurisdictions().stream().distinct().toList(),
                Objects.requireNonNullElse(plan.level(), shape.level()),
                admission.mode(),
                admission.open(),
                seatPlan,
                plan.needs() == null ? united(arena -> arena.shape().needs()) : ArenaDesign.needs(plan.needs()));
    }

    private <T> List<T> united(Function<Arena, Collection<T>> list) {
        return sources.stream()
                .flatMap(arena -> list.apply(arena).stream())
                .distinct()
                .toList();
    }

    private List<AffectedGroup> unitedGroups() {
        Map<String, AffectedGroup> groups = new LinkedHashMap<>();
        sources.forEach(
                arena -> arena.charter().affectedGroups().forEach(group -> groups.putIfAbsent(group.code(), group)));
        return List.copyOf(groups.values());
    }

    /** Room for all seats of the sources; what a seat of a role carries is as in the first source that plans it. */
    private List<PlannedSeats> unitedSeatPlan() {
        Map<SeatRole, PlannedSeats> plan = new LinkedHashMap<>();
        for (Arena source : sources) {
            for (PlannedSeats line : source.shape().seatPlan()) {
                plan.merge(
                        line.role(),
                        line,
                        (first, next) -> new PlannedSeats(
                                first.role(),
                                Math.max(first.min(), next.min()),
                                first.max() + next.max(),
                                first.voting(),
                                first.lay()));
            }
        }
        return new ArrayList<>(plan.values());
    }
}
