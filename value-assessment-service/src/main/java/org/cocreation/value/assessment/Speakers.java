package org.cocreation.value.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.value.actor.KnownActors;
import org.cocreation.value.arena.KnownArena;
import org.cocreation.value.arena.KnownArenas;
import org.cocreation.value.arena.StakeholderGroup;

/** Who speaks for which group in an assessment: by a seat, by a stake, or by the office of an assessor. */
@ApplicationScoped
class Speakers {

    private final KnownArenas arenas;
    private final KnownActors actors;
    private final Caller caller;

    Speakers(KnownArenas arenas, KnownActors actors, Caller caller) {
        this.arenas = arenas;
        this.actors = actors;
        this.caller = caller;
    }

    /** Refuses a caller who does not speak for the group. */
    void requireSpeaksFor(String group, UUID assessor, Assessment assessment) {
        KnownArena arena = arenas.get(assessment.arenaId());
        Set<String> asked = asked(assessment, arena);
        if (!asked.contains(group)) {
            throw RuleViolation.invalid("/group", "unknown-group", "must be one of " + String.join(", ", asked));
        }
        if (!groupsOf(assessor, arena).contains(group) && !caller.hasRole("assessor")) {
            throw new RuleViolation(AssessmentProblem.NOT_OF_THIS_GROUP, assessor + " does not speak for " + group);
        }
    }

    /** Refuses a caller who speaks for none of the groups that are asked. */
    void requireSpeaks(UUID assessor, Assessment assessment) {
        KnownArena arena = arenas.get(assessment.arenaId());
        Set<String> own = groupsOf(assessor, arena);
        own.retainAll(asked(assessment, arena));
        if (own.isEmpty() && !caller.hasRole("assessor")) {
            throw new RuleViolation(AssessmentProblem.NOT_OF_THIS_GROUP, assessor + " speaks for none of the groups");
        }
    }

    private static Set<String> asked(Assessment assessment, KnownArena arena) {
        Set<String> asked = new TreeSet<>(assessment.requiredGroups());
        asked.addAll(arena.groups());
        return asked;
    }

    private Set<String> groupsOf(UUID assessor, KnownArena arena) {
        Set<String> groups = new TreeSet<>(arena.groupsOf(assessor));
        actors.affectedGroups(assessor).forEach(code -> groups.add(StakeholderGroup.affected(code)));
        return groups;
    }
}
