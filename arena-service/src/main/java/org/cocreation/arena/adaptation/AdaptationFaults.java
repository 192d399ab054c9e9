package org.cocreation.arena.adaptation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.cocreation.arena.arena.AdaptationKind;
import org.cocreation.kit.http.Problem.Fault;
import org.jspecify.annotations.Nullable;

/** What can be wrong with an adaptation before the arena is looked at: fields that its kind needs, or does not take. */
final class AdaptationFaults {

    private static final String NEEDED = "needed-for-kind";

    private final AdaptArena command;
    private final BooleanSupplier lessonsRecorded;
    private final List<Fault> faults = new ArrayList<>();

    private AdaptationFaults(AdaptArena command, BooleanSupplier lessonsRecorded) {
        this.command = command;
        this.lessonsRecorded = lessonsRecorded;
    }

    static List<Fault> of(AdaptArena command, BooleanSupplier lessonsRecorded) {
        AdaptationFaults faults = new AdaptationFaults(command, lessonsRecorded);
        faults.citations();
        faults.fields();
        faults.details();
        return faults.faults;
    }

    private static Set<String> takenBy(AdaptationKind kind) {
        return switch (kind) {
            case REFRAME -> Set.of("framing");
            case RECOMPOSE -> Set.of("seatPlan", "needs");
            case RESCALE -> Set.of("jurisdictions", "level");
            case OPEN, CLOSE, PAUSE, RESUME -> Set.of();
            case SPLIT -> Set.of("successors");
            case MERGE -> Set.of("arenaIds", "successor");
            case DISSOLVE -> Set.of("dissolveReason", "handOverTo", "noLessons");
        };
    }

    private Map<String, @Nullable Object> fieldsOfKinds() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("framing", command.framing());
        fields.put("seatPlan", command.seatPlan());
        fields.put("needs", command.needs());
        fields.put("jurisdictions", command.jurisdictions());
        fields.put("level", command.level());
        fields.put("successors", command.successors());
        fields.put("arenaIds", command.arenaIds());
        fields.put("successor", command.successor());
        fields.put("dissolveReason", command.dissolveReason());
        fields.put("handOverTo", command.handOverTo());
        fields.put("noLessons", command.noLessons());
        return fields;
    }

    private void citations() {
        if ((command.trigger() == Trigger.SUGGESTION) != (command.suggestionId() != null)) {
            add("/suggestionId", "does-not-fit-trigger", "must be given exactly when the trigger is SUGGESTION");
        }
        if ((command.trigger() == Trigger.DECISION) != (command.decisionId() != null)) {
            add("/decisionId", "does-not-fit-trigger", "must be given exactly when the trigger is DECISION");
        }
    }

    private void fields() {
        Set<String> taken = takenBy(command.kind());
        fieldsOfKinds().forEach((field, value) -> {
            if (value != null && !taken.contains(field)) {
                add("/" + field, "not-for-kind", command.kind() + " does not take this");
            }
        });
    }

    private void details() {
        switch (command.kind()) {
            case REFRAME -> {
                if (command.framing() == null || command.framing().isBlank()) {
                    add("/framing", NEEDED, "say how the arena understands its task from now on");
                }
            }
            case RECOMPOSE -> {
                if (command.seatPlan() == null && command.needs() == null) {
                    add("/seatPlan", NEEDED, "give a new seat plan, new needs, or both");
                }
            }
            case RESCALE -> {
                if (command.jurisdictions() == null && command.level() == null) {
                    add("/jurisdictions", NEEDED, "give new jurisdictions, a new level, or both");
                }
            }
            case SPLIT -> {
                if (command.successors() == null) {
                    add("/successors", NEEDED, "describe the two or more arenas that go on");
                }
            }
            case MERGE -> merge();
            case DISSOLVE -> dissolve();
            default -> {}
        }
    }

    private void merge() {
        if (command.arenaIds() == null) {
            add("/arenaIds", NEEDED, "name the other arenas that end");
        } else {
            Set<UUID> seen = new HashSet<>();
            for (int i = 0; i < command.arenaIds().size(); i++) {
                if (!seen.add(command.arenaIds().get(i))) {
                    add("/arenaIds/" + i, "named-twice", "each arena is named once");
                }
            }
        }
        SuccessorPlan successor = command.successor();
        if (successor == null) {
            add("/successor", NEEDED, "describe the arena that goes on");
            return;
        }
        notInAMerge("seatIds", successor.seatIds());
        notInAMerge("proposalIds", successor.proposalIds());
        notInAMerge("otherIdeas", successor.otherIdeas());
    }

    private void notInAMerge(String field, @Nullable Object value) {
        if (value != null) {
            add("/successor/" + field, "not-for-kind", "a merge takes over everything");
        }
    }

    private void dissolve() {
        if (command.dissolveReason() == null || !command.dissolveReason().given()) {
            add("/dissolveReason", NEEDED, "must be TASK_COMPLETED, MANDATE_ENDED, DORMANT or WITHDRAWN");
        }
        if (!Boolean.TRUE.equals(command.noLessons()) && !lessonsRecorded.getAsBoolean()) {
            add("/noLessons", "must-be-true", "record a lesson of the arena, or say expressly that there is none");
        }
    }

    private void add(String pointer, String code, String detail) {
        faults.add(Fault.at(pointer, code, detail));
    }
}
