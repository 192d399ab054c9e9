package org.cocreation.actor.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.actor.Published;
import org.cocreation.contracts.AllianceEvent;
import org.cocreation.contracts.AllianceEvent.JointGoalShared;
import org.cocreation.contracts.AllianceEvent.JointGoalWithdrawn;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.http.RuleViolation;
import org.junit.jupiter.api.Test;

class JointGoalTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final JointGoalShared sample = Published.sample(JointGoalShared.class);
    private final List<Member> members = new ArrayList<>();
    private final JointGoal goal;

    JointGoalTest() {
        for (int i = 0; i < 8; i++) {
            boolean bank = i == 7;
            members.add(new Member(
                    UUID.randomUUID(),
                    false,
                    false,
                    bank ? Sector.BUSINESS : Sector.CIVIL_SOCIETY,
                    bank ? LeadershipDomain.BUSINESS : LeadershipDomain.CIVIC,
                    NOON,
                    null,
                    false));
        }
        goal = new JointGoal(
                sample.goalId(),
                sample.allianceId(),
                "One door for all",
                members.get(0).actorId(),
                NOON);
    }

    @Test
    void isSharedAsSoonAsTwoThirdsEndorseIt() {
        endorse(4); // five of eight

        assertThat(goal.reconsider(members, NOON)).isFalse();

        endorse(5); // six of eight
        assertThat(goal.reconsider(members, NOON)).isTrue();
        assertThat(goal.state()).isEqualTo(GoalState.SHARED);
        assertThat(goal.reconsider(members, NOON)).as("once").isFalse();
    }

    @Test
    void isNotSharedWhileAMemberOpposesIt() {
        endorse(6);
        goal.take(members.get(7).actorId(), GoalStance.OPPOSE, NOON);
        assertThat(goal.reconsider(members, NOON)).isFalse();

        goal.take(members.get(7).actorId(), GoalStance.ABSTAIN, NOON);
        assertThat(goal.reconsider(members, NOON)).isTrue();

        goal.take(members.get(7).actorId(), GoalStance.OPPOSE, NOON);
        assertThat(goal.reconsider(members, NOON)).isTrue();
        assertThat(goal.state()).isEqualTo(GoalState.PROPOSED);
        assertThat(goal.withdrawn())
                .isEqualTo(new JointGoalWithdrawn(sample.allianceId(), sample.goalId(), "NOT_ENDORSED"));
    }

    @Test
    void whatWasSharedIsWithdrawnWhenItIsDropped() {
        endorse(7);
        goal.reconsider(members, NOON);

        List<AllianceEvent> dropped = goal.drop(members.get(0).actorId());

        JointGoalWithdrawn withdrawn = Published.sample(JointGoalWithdrawn.class);
        assertThat(dropped).hasSize(1);
        assertThat(Published.json(dropped.get(0))).isEqualTo(Published.json(withdrawn));
        assertThat(Published.faults(dropped.get(0))).isEmpty();
    }

    @Test
    void countsOnlyWhoIsStillAMember() {
        goal.take(members.get(7).actorId(), GoalStance.OPPOSE, NOON);
        endorse(6);
        members.remove(7);

        assertThat(goal.reconsider(members, NOON)).isTrue();
    }

    @Test
    void isAnnouncedAsThePublishedSampleShows() {
        endorse(7);

        assertThat(Published.json(goal.shared(sample.arenaIds(), members))).isEqualTo(Published.json(sample));
    }

    @Test
    void onlyWhoProposedItDropsIt() {
        assertThatThrownBy(() -> goal.drop(members.get(1).actorId())).isInstanceOf(RuleViolation.class);
        assertThat(goal.drop(members.get(0).actorId())).as("never shared").isEmpty();
        assertThatThrownBy(() -> endorse(1)).isInstanceOf(RuleViolation.class);
        assertThat(goal.reconsider(members, NOON)).isFalse();
    }

    private void endorse(int upTo) {
        for (int i = 0; i <= upTo; i++) {
            goal.take(members.get(i).actorId(), GoalStance.ENDORSE, NOON);
        }
    }
}
