package org.cocreation.value.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.value.frame.ACriterion.adoptedFrame;
import static org.cocreation.value.frame.ACriterion.rated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.ActorErased;
import org.cocreation.contracts.ArenaEvent.ArenaFormed;
import org.cocreation.contracts.ArenaEvent.ArenaLapsed;
import org.cocreation.contracts.ArenaEvent.ProposalAdopted;
import org.cocreation.contracts.ArenaEvent.ProposalPrototyped;
import org.cocreation.contracts.DecisionEvent.DecisionOpened;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentOpened;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentPublished;
import org.cocreation.contracts.ValueAssessmentEvent.ValueErasureConfirmed;
import org.cocreation.contracts.ValueAssessmentEvent.ValueFailureFlagged;
import org.cocreation.value.Published;
import org.cocreation.value.frame.ValueFrame;
import org.junit.jupiter.api.Test;

class AssessmentContractTest {

    private static final UUID ID = new UUID(0, 1);
    private static final UUID ARENA = new UUID(0, 2);
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    @Test
    void anOpeningIsAnnouncedAsThePublishedSampleShows() {
        AssessmentOpened sample = Published.sample(AssessmentOpened.class);
        Assessment assessment = Assessment.ofPrototype(
                sample.assessmentId(),
                sample.arenaId(),
                sample.proposalId(),
                sample.prototypeId(),
                Asked.of(sample.groups(), 3, NOON, sample.dueAt()));

        assertThat(Published.json(assessment.opened())).isEqualTo(Published.json(sample));
    }

    @Test
    void aBaselineKeepsToTheSchema() {
        Assessment baseline =
                Assessment.ofBaseline(ID, ARENA, Asked.of(List.of("role:CITIZEN"), 3, NOON, NOON.plusSeconds(1)));

        assertThat(Published.faults(baseline.opened())).isEmpty();
    }

    @Test
    void aPublishedResultIsAnnouncedAsThePublishedSampleShows() {
        AssessmentPublished sample = Published.sample(AssessmentPublished.class);
        ValueFrame frame =
                adoptedFrame(sample.frameId(), sample.arenaId(), rated("use-by-young-people", "affected:youth-13-18"));
        List<JudgementSheet> sheets =
                new ArrayList<>(ASheet.sheets("role:CITIZEN", "use-by-young-people", 6, 6, 5, 7, 6));
        sheets.addAll(ASheet.sheets("role:POLITICIAN", "use-by-young-people", 3, 4, 3, 2, 3));
        Assessment assessment = Assessment.ofPrototype(
                sample.assessmentId(),
                sample.arenaId(),
                sample.proposalId(),
                sample.prototypeId(),
                Asked.of(List.of("affected:parents"), 3, NOON, NOON));
        assessment.close(NOON);

        AssessmentPublished event = assessment.publish(
                frame,
                Set.of("affected:youth-13-18"),
                ResultCalculation.of(frame.criteria(), sheets, assessment.requiredGroups(), 3)
                        .completed(1, List.of("affected:parents"), List.of("TIME_HORIZON"), Map.of()));

        assertThat(Published.faults(event)).isEmpty();
        assertThat(event)
                .usingRecursiveComparison()
                .ignoringFields("supersedes")
                .isEqualTo(sample);
    }

    @Test
    void whatIsDoneToAnAssessmentKeepsToTheSchemas() {
        Assessment assessment = Assessment.ofDecision(
                ID,
                ARENA,
                new UUID(0, 3),
                new UUID(0, 4),
                Asked.of(List.of("role:CITIZEN"), 3, NOON, NOON.plusSeconds(1)));

        assertThat(Published.faults(assessment.opened())).isEmpty();
        assertThat(Published.faults(assessment.postpone(NOON.plusSeconds(2)))).isEmpty();
        assertThat(Published.faults(assessment.close(NOON))).isEmpty();
        assertThat(Published.faults(assessment.reopen(NOON.plusSeconds(2)))).isEmpty();
        assertThat(Published.faults(assessment.flagged(new UUID(0, 5), FailureKind.SUBSISTENCE)))
                .isEmpty();
        assertThat(Published.faults(assessment.abandon())).isEmpty();
    }

    @Test
    void aFlagIsAnnouncedAsThePublishedSampleShows() {
        ValueFailureFlagged sample = Published.sample(ValueFailureFlagged.class);
        Assessment assessment = Assessment.ofBaseline(
                sample.assessmentId(), sample.arenaId(), Asked.of(List.of("role:CITIZEN"), 3, NOON, NOON));

        assertThat(Published.json(assessment.flagged(sample.flagId(), FailureKind.valueOf(sample.kind()))))
                .isEqualTo(Published.json(sample));
    }

    @Test
    void aResultOfWhichNothingCanBeShownKeepsToTheSchema() {
        ValueFrame frame = adoptedFrame(new UUID(0, 3), ARENA, rated("use"));
        Assessment baseline = Assessment.ofBaseline(ID, ARENA, Asked.of(List.of("role:CITIZEN"), 3, NOON, NOON));
        baseline.close(NOON);

        AssessmentPublished event = baseline.publish(
                frame, Set.of(), ResultCalculation.of(frame.criteria(), List.of(), List.of("role:CITIZEN"), 3));

        assertThat(Published.faults(event)).isEmpty();
        assertThat(Published.json(event).toString()).doesNotContain("agreement").doesNotContain("score");
    }

    @Test
    void anErasureIsConfirmedAsThePublishedSampleShows() {
        ValueErasureConfirmed sample = Published.sample(ValueErasureConfirmed.class);

        assertThat(Published.json(new ValueErasureConfirmed(sample.actorId()))).isEqualTo(Published.json(sample));
    }

    @Test
    void theEventsThisServiceReactsToAreReadFromTheirSamples() {
        assertThat(Published.sample(ArenaFormed.class).seats().byRole()).hasSize(3);
        assertThat(Published.sample(ProposalPrototyped.class).prototypeId()).isNotNull();
        assertThat(Published.sample(DecisionOpened.class).proposalIds()).hasSize(1);
        assertThat(Published.sample(ProposalAdopted.class).proposalId()).isNotNull();
        assertThat(Published.sample(ArenaLapsed.class).arenaId()).isNotNull();
        assertThat(Published.sample(ActorErased.class).actorId()).isNotNull();
    }
}
