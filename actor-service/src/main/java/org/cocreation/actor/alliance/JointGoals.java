package org.cocreation.actor.alliance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cocreation.kit.http.RuleViolation;

/** The goals of all alliances. */
@ApplicationScoped
class JointGoals implements PanacheRepositoryBase<JointGoal, UUID> {

    JointGoal get(UUID allianceId, UUID id) {
        return find("id = ?1 and allianceId = ?2", id, allianceId)
                .firstResultOptional()
                .orElseThrow(() -> new RuleViolation(AllianceProblem.JOINT_GOAL_NOT_FOUND, "no goal " + id));
    }

    /** Goals that the members have not dropped. */
    List<JointGoal> openOf(UUID allianceId) {
        return list("allianceId = ?1 and state <> ?2 order by id", allianceId, GoalState.DROPPED);
    }
}
