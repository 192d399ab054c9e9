package org.cocreation.arena.adaptation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cocreation.arena.arena.Adaptation;
import org.cocreation.arena.arena.AdaptationKind;
import org.cocreation.arena.arena.AdaptationLog;
import org.cocreation.arena.arena.Arena;
import org.cocreation.arena.arena.ArenaDesign;
import org.cocreation.arena.arena.Formation;
import org.cocreation.arena.arena.Grounds;
import org.cocreation.arena.arena.Shape;
import org.cocreation.arena.formation.FormationReport;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.FormationCriterion;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;

/** Gives an arena another shape: framing, seats and needs, scope, or door. Nobody loses a seat by it. */
@ApplicationScoped
class Reshaping {

    private final Formation formation;
    private final AdaptationLog log;
    private final EventLog events;

    Reshaping(Formation formation, AdaptationLog log, EventLog events) {
        this.formation = formation;
        this.log = log;
        this.events = events;
    }

    Adaptation reshape(Arena arena, AdaptArena command, Grounds grounds, Instant now) {
        arena.refuseWhenEnded();
        Shape before = arena.shape();
        Shape after = wanted(arena, command);
        ArenaAdapted adapted = arena.reshape(command.kind(), after, grounds, now);
        events.append(adapted);
        formation.reconsider(arena, now);
        return command.kind() == AdaptationKind.REFRAME
                ? log.keep(adapted, framing(before), framing(after), grounds, now)
                : log.keep(adapted, grounds, now);
    }

    private Shape wanted(Arena arena, AdaptArena command) {
        Shape shape = arena.shape();
        return switch (command.kind()) {
            case REFRAME -> shape.reframed(Objects.requireNonNullElse(command.framing(), shape.framing()));
            case RECOMPOSE -> recomposed(arena, command);
            case RESCALE ->
                shape.rescaled(
                        command.jurisdictions() == null
                                ? shape.jurisdictions()
                                : command.jurisdictions().stream().distinct().toList(),
                        Objects.requireNonNullElse(command.level(), shape.level()));
            case OPEN -> shape.withDoor(true);
            case CLOSE -> closed(arena);
            default -> throw new IllegalArgumentException(command.kind() + " is no change of shape");
        };
    }

    private static Shape recomposed(Arena arena, AdaptArena command) {
        Shape shape = arena.shape();
        List<PlannedSeats> plan =
                command.seatPlan() == null ? shape.seatPlan() : ArenaDesign.planned(command.seatPlan());
        Shape recomposed =
                shape.recomposed(plan, command.needs() == null ? shape.needs() : ArenaDesign.needs(command.needs()));
        List<Fault> faults = new ArrayList<>(ArenaDesign.planFaults("", plan));
        int minSeats = arena.charter().formationPolicy().minSeats();
        if (recomposed.capacity() < minSeats) {
            faults.add(
                    Fault.at("/seatPlan", "below-policy", "the arena's formation policy wants " + minSeats + " seats"));
        }
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
        return recomposed;
    }

    private Shape closed(Arena arena) {
        FormationReport report = formation.report(arena);
        boolean covered = report.criteria().stream()
                .filter(criterion -> criterion.criterion().equals("minAffectedCoverage"))
                .allMatch(FormationCriterion::met);
        if (!covered) {
            throw new RuleViolation(
                    AdaptationProblem.COVERAGE_UNMET, "no seat for " + String.join(", ", report.uncoveredGroups()));
        }
        return arena.shape().withDoor(false);
    }

    private static Map<String, List<String>> framing(Shape shape) {
        return Map.of("framing", List.of(shape.framing()));
    }
}
