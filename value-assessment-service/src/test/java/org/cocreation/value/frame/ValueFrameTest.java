package org.cocreation.value.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.cocreation.value.frame.ACriterion.measured;
import static org.cocreation.value.frame.ACriterion.rated;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.Criterion;
import org.cocreation.contracts.ValueAssessmentEvent.ValueFrameAdopted;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.value.frame.FrameCriterion.Direction;
import org.cocreation.value.frame.FrameCriterion.Kind;
import org.junit.jupiter.api.Test;

class ValueFrameTest {

    private static final UUID ID = UUID.fromString("01935a1a-3556-7b12-8e62-5978c2afbf96");
    private static final UUID ARENA = UUID.fromString("01935a11-1eef-7ab5-863d-a28c1377f98f");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final ValueFrame frame =
            ValueFrame.draft(ID, ARENA, 1, List.of(rated("use", "affected:youth-13-18"), rated("safety")), NOON);

    @Test
    void adoptingAnnouncesTheCriteriaWithoutTheirText() {
        ValueFrameAdopted event = frame.adopt(NOON);

        assertThat(event)
                .isEqualTo(new ValueFrameAdopted(
                        ARENA,
                        ID,
                        1,
                        List.of(
                                new Criterion("use", 7, "RATED", List.of("affected:youth-13-18")),
                                new Criterion("safety", 7, "RATED", List.of()))));
        assertThat(frame.state()).isEqualTo(FrameState.ADOPTED);
        assertThat(frame.adoptedAt()).isEqualTo(NOON);
    }

    @Test
    void anAdoptedFrameNeverChanges() {
        frame.adopt(NOON);

        assertThatThrownBy(() -> frame.revise(List.of(rated("cost"))))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(FrameProblem.VALUE_FRAME_NOT_A_DRAFT));
        assertThatThrownBy(() -> frame.adopt(NOON)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void aDraftCanBeRevised() {
        frame.revise(List.of(rated("cost")));

        assertThat(frame.criteria()).extracting(FrameCriterion::code).containsExactly("cost");
    }

    @Test
    void everyFaultOfTheCriteriaIsNamed() {
        RuleViolation refusal = catchThrowableOfType(
                RuleViolation.class,
                () -> ValueFrame.draft(
                        ID,
                        ARENA,
                        1,
                        List.of(
                                rated("use"),
                                rated("use"),
                                new FrameCriterion(
                                        "noise", "Noise", 1, Kind.RATED, Direction.DOWN, null, null, null, List.of()),
                                measured("cost", Direction.DOWN, 10, 10)),
                        NOON));

        assertThat(refusal.faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/criteria/1/code", "duplicate"),
                        tuple("/criteria/2/direction", "not-for-ratings"),
                        tuple("/criteria/3/lo", "range-needed"));
    }

    @Test
    void aMeasurementIsPlacedBetweenItsEndsAndReversedWhereLessIsBetter() {
        FrameCriterion visits = measured("visits", Direction.UP, 0, 60);
        FrameCriterion cost = measured("cost", Direction.DOWN, 100, 400);

        assertThat(visits.onScale(null, 10.0)).isCloseTo(2, within(1e-12));
        assertThat(visits.onScale(null, 900.0)).isEqualTo(7);
        assertThat(cost.onScale(null, 100.0)).isEqualTo(7);
        assertThat(cost.onScale(null, 250.0)).isEqualTo(4);
        assertThat(cost.onScale(null, 1_000.0)).isEqualTo(1);
        assertThat(rated("use").onScale(5, null)).isEqualTo(5);
    }

    @Test
    void theStarterFrameIsSoundCoversTheSevenHeadingsAndWasRaisedByNobodyYet() {
        ValueFrame starter = ValueFrame.draft(ID, ARENA, 1, StarterFrame.CRITERIA, NOON);

        assertThat(starter.criteria()).hasSize(15);
        assertThat(starter.criteria()).extracting(FrameCriterion::constellation).contains(1, 2, 3, 4, 5, 6, 7);
        assertThat(starter.criteria())
                .allSatisfy(criterion -> assertThat(criterion.raisedByGroups()).isEmpty());
    }
}
