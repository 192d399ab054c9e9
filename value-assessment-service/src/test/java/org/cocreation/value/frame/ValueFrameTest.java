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
import org.cocreation.contracts.CriterionMapping;
import org.cocreation.contracts.ValueAssessmentEvent.ValueFrameAdopted;
import org.cocreation.contracts.ValueAssessmentEvent.ValueFrameReshaped;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.value.frame.FrameCriterion.Direction;
import org.cocreation.value.frame.FrameCriterion.Kind;
import org.junit.jupiter.api.Test;

class ValueFrameTest {

    private static final UUID ID = UUID.fromString("01935a1a-3556-7b12-8e62-5978c2afbf96");
    private static final UUID ARENA = UUID.fromString("01935a11-1eef-7ab5-863d-a28c1377f98f");
    private static final UUID NEXT = UUID.fromString("01935a1a-1111-7d07-9a3c-6f2b1e8d4c05");
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
    void reshapingMakesANextVersionThatIsInForceAtOnce() {
        frame.adopt(NOON);
        List<MappedCriterion> mapping =
                List.of(new MappedCriterion("use", "weekly-use"), new MappedCriterion("safety", null));

        ValueFrame next = frame.reshape(
                NEXT, List.of(rated("weekly-use", "affected:youth-13-18"), rated("noise")), mapping, "Noise", NOON);
        ValueFrameReshaped event = next.putInForce(NOON);

        assertThat(frame.state()).isEqualTo(FrameState.SUPERSEDED);
        assertThat(next.state()).isEqualTo(FrameState.ADOPTED);
        assertThat(frame.criteria()).extracting(FrameCriterion::code).containsExactly("use", "safety");
        assertThat(event)
                .isEqualTo(new ValueFrameReshaped(
                        ARENA,
                        NEXT,
                        ID,
                        1,
                        2,
                        List.of(new CriterionMapping("use", "weekly-use"), new CriterionMapping("safety", null)),
                        List.of(
                                new Criterion("weekly-use", 7, "RATED", List.of("affected:youth-13-18")),
                                new Criterion("noise", 7, "RATED", List.of()))));
    }

    @Test
    void aMappingLeadsEveryOldCriterionSomewhere() {
        frame.adopt(NOON);
        List<MappedCriterion> mapping = List.of(
                new MappedCriterion("use", "nowhere"),
                new MappedCriterion("use", null),
                new MappedCriterion("beauty", "noise"));

        RuleViolation refusal = catchThrowableOfType(
                RuleViolation.class, () -> frame.reshape(NEXT, List.of(rated("noise")), mapping, "Noise", NOON));

        assertThat(refusal.faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/mapping/0/newCode", "unknown-criterion"),
                        tuple("/mapping/1/oldCode", "duplicate"),
                        tuple("/mapping/2/oldCode", "unknown-criterion"),
                        tuple("/mapping", "incomplete-mapping"));
        assertThat(frame.state()).isEqualTo(FrameState.ADOPTED);
    }

    @Test
    void onlyTheFrameInForceIsReshaped() {
        assertThatThrownBy(() -> frame.reshape(NEXT, List.of(rated("noise")), List.of(), "Noise", NOON))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(FrameProblem.VALUE_FRAME_NOT_IN_FORCE));
    }

    @Test
    void aReframedTaskAsksToReshapeTheFrameUnlessThatWasDoneSince() {
        frame.adopt(NOON);

        frame.askToReshape(NOON.minusSeconds(1));
        assertThat(frame.reshapeAskedAt()).isNull();

        frame.askToReshape(NOON.plusSeconds(1));
        assertThat(frame.reshapeAskedAt()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void goalsTargetsAndIndicatorsAreOfferedInFourLanguages() {
        DevelopmentGoals goals = new DevelopmentGoals();

        for (String language : List.of("ar", "en", "es", "fr")) {
            assertThat(goals.in(language)).hasSize(438);
            assertThat(goals.in(language)).extracting(DevelopmentGoal::code).doesNotHaveDuplicates();
            assertThat(goals.in(language)).allSatisfy(goal -> {
                assertThat(goal.code()).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(60);
                assertThat(goal.label()).isNotBlank().hasSizeLessThanOrEqualTo(800);
            });
        }
        assertThat(goals.in("fr").get(0).label()).startsWith("Éliminer la pauvreté");
        assertThat(goals.in(null))
                .filteredOn(goal -> goal.number().equals("11.7.1"))
                .singleElement()
                .satisfies(goal -> assertThat(goal.kind()).isEqualTo(Kind.MEASURED));
        assertThatThrownBy(() -> goals.in("tlh")).isInstanceOf(RuleViolation.class);
        assertThat(goals.in("en"))
                .filteredOn(goal -> goal.belongsTo(1))
                .allMatch(goal -> goal.code().matches("sdg-1(-.*)?"));
    }

    @Test
    void theCatalogueHasSevenHeadingsWithSomethingToStartFromUnderEach() {
        assertThat(Constellation.all())
                .hasSize(7)
                .allSatisfy(heading -> assertThat(heading.starters())
                        .isNotEmpty()
                        .allMatch(criterion -> criterion.constellation() == heading.number()));
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
                                        "noise",
                                        "Noise",
                                        1,
                                        Kind.RATED,
                                        Direction.DOWN,
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        List.of(),
                                        null),
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
