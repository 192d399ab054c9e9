package org.cocreation.value.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cocreation.contracts.SeatRole;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.value.arena.KnownArena;
import org.cocreation.value.arena.StakeholderGroup;
import org.cocreation.value.consultation.CitedStatements;
import org.cocreation.value.goal.OfferedGoals;

/** Where criteria come from: groups that raised them, statements of consultations, goals that alliances share. */
@ApplicationScoped
class CriterionSources {

    private final CitedStatements statements;
    private final OfferedGoals goals;

    CriterionSources(CitedStatements statements, OfferedGoals goals) {
        this.statements = statements;
        this.goals = goals;
    }

    /**
     * Refuses sources that the arena does not have.
     *
     * @param before criteria of the same frame so far: what they were taken from stays good, whatever became of it
     */
    void require(List<FrameCriterion> criteria, KnownArena arena, List<FrameCriterion> before) {
        List<Fault> faults = new ArrayList<>(groupFaults(criteria, arena));
        faults.addAll(statementFaults(criteria, arena.id(), statementsOf(before)));
        faults.addAll(goalFaults(criteria, arena.id(), goalsOf(before)));
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
    }

    private static List<Fault> groupFaults(List<FrameCriterion> criteria, KnownArena arena) {
        List<String> known = new ArrayList<>();
        for (SeatRole role : SeatRole.values()) {
            known.add(StakeholderGroup.role(role));
        }
        arena.affectedGroups().forEach(code -> known.add(StakeholderGroup.affected(code)));
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            List<String> groups = criteria.get(i).raisedByGroups();
            for (int j = 0; j < groups.size(); j++) {
                if (!known.contains(groups.get(j))) {
                    faults.add(Fault.at(
                            "/criteria/" + i + "/raisedByGroups/" + j,
                            "unknown-group",
                            "must be one of " + String.join(", ", known)));
                }
            }
        }
        return faults;
    }

    private List<Fault> statementFaults(List<FrameCriterion> criteria, UUID arenaId, Set<UUID> before) {
        CitedStatements.Found found = statements.find(arenaId, without(statementsOf(criteria), before));
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            List<UUID> cited = criteria.get(i).statementIds();
            Set<UUID> once = new HashSet<>();
            for (int j = 0; j < cited.size(); j++) {
                UUID id = cited.get(j);
                String pointer = "/criteria/" + i + "/statementIds/" + j;
                if (!once.add(id)) {
                    faults.add(Fault.at(pointer, "duplicate", "every statement is named once"));
                } else if (found.out().contains(id)) {
                    faults.add(Fault.at(pointer, "statement-out", "the statement was taken out"));
                } else if (!before.contains(id) && !found.open().contains(id)) {
                    faults.add(Fault.at(
                            pointer,
                            "unknown-statement",
                            "must be a statement of a consultation of this arena, or of one with the same challenge"));
                }
            }
        }
        return faults;
    }

    private List<Fault> goalFaults(List<FrameCriterion> criteria, UUID arenaId, Set<UUID> before) {
        Set<UUID> offered = goals.offered(arenaId, without(goalsOf(criteria), before));
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            UUID goal = criteria.get(i).jointGoalId();
            if (goal != null && !before.contains(goal) && !offered.contains(goal)) {
                faults.add(Fault.at(
                        "/criteria/" + i + "/jointGoalId",
                        "unknown-goal",
                        "must be a goal that an alliance of this arena shares"));
            }
        }
        return faults;
    }

    private static Set<UUID> statementsOf(List<FrameCriterion> criteria) {
        return criteria.stream()
                .flatMap(criterion -> criterion.statementIds().stream())
                .collect(Collectors.toSet());
    }

    private static Set<UUID> goalsOf(List<FrameCriterion> criteria) {
        Set<UUID> goals = new HashSet<>();
        for (FrameCriterion criterion : criteria) {
            UUID goal = criterion.jointGoalId();
            if (goal != null) {
                goals.add(goal);
            }
        }
        return goals;
    }

    private static Set<UUID> without(Set<UUID> ids, Collection<UUID> others) {
        Set<UUID> rest = new HashSet<>(ids);
        rest.removeAll(others);
        return rest;
    }
}
