package org.cocreation.value.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import org.cocreation.contracts.ValueAssessmentEvent.ValueFrameWeighted;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.value.Published;
import org.cocreation.value.frame.ACriterion;
import org.cocreation.value.frame.ValueFrame;
import org.cocreation.value.weighting.WeighCriteria.Comparison;
import org.cocreation.value.weighting.WeighCriteria.Weight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ElicitationTest {

    private static final List<String> CRITERIA = List.of("use-by-young-people", "safety", "cost");
    private static final WeighCriteria SAATY = compared(
            false,
            new Comparison("use-by-young-people", "safety", 3.0),
            new Comparison("use-by-young-people", "cost", 5.0),
            new Comparison("safety", "cost", 3.0));
    private static final WeighCriteria IN_A_CIRCLE = compared(
            false,
            new Comparison("use-by-young-people", "safety", 9.0),
            new Comparison("safety", "cost", 9.0),
            new Comparison("cost", "use-by-young-people", 9.0));

    @Test
    void whoSaysNothingMoreWeighsAllTheSame() {
        assertThat(Elicitation.of(CRITERIA, new WeighCriteria(WeightMethod.EQUAL, null, null, null, null))
                        .byCriterion())
                .containsEntry("cost", 1.0 / 3)
                .hasSize(3);
    }

    @Test
    void anOrderGivesItsCentroid() {
        Elicitation.Weights weights = Elicitation.of(
                CRITERIA,
                new WeighCriteria(
                        WeightMethod.ROC, null, List.of("safety", "cost", "use-by-young-people"), null, null));

        assertThat(weights.byCriterion().get("safety")).isCloseTo(11 / 18.0, within(1e-12));
        assertThat(weights.byCriterion().get("use-by-young-people")).isCloseTo(2 / 18.0, within(1e-12));
    }

    @Test
    void comparisonsAreAnnouncedAsThePublishedSampleShows() {
        ValueFrameWeighted sample = Published.sample(ValueFrameWeighted.class);
        ValueFrame frame = ACriterion.adoptedFrame(
                sample.frameId(),
                sample.arenaId(),
                ACriterion.rated("use-by-young-people"),
                ACriterion.rated("safety"),
                ACriterion.rated("cost"));
        ValueFrameWeighted event = new GroupWeighting(
                        frame.id(), sample.group(), WeightMethod.AHP, Elicitation.of(CRITERIA, SAATY), Instant.EPOCH)
                .said(frame);

        assertThat(Published.faults(event)).isEmpty();
        assertThat(event)
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> Math.abs(a - b) < 5e-5, Double.class)
                .isEqualTo(sample);
    }

    @Test
    void aContradictionMustBeAcknowledged() {
        assertThatThrownBy(() -> Elicitation.of(CRITERIA, IN_A_CIRCLE))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(WeightingProblem.WEIGHTS_INCONSISTENT));

        WeighCriteria acknowledged = new WeighCriteria(WeightMethod.AHP, null, null, IN_A_CIRCLE.comparisons(), true);
        assertThat(Elicitation.of(CRITERIA, acknowledged).consistencyRatio()).isGreaterThan(0.1);
    }

    @Test
    void weightsThatDoNotSumToOneAreRefusedWithEverythingElseThatIsWrong() {
        assertThat(faults(new WeighCriteria(
                        WeightMethod.DIRECT,
                        List.of(new Weight("cost", 0.4), new Weight("cost", 0.4), new Weight("beauty", 0.4)),
                        List.of("cost"),
                        null,
                        null)))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/order", "not-for-method"),
                        tuple("/weights/1/criterion", "duplicate"),
                        tuple("/weights/2/criterion", "unknown-criterion"),
                        tuple("/weights", "criterion-missing"),
                        tuple("/weights", "criterion-missing"),
                        tuple("/weights", "sum-not-one"));
    }

    @Test
    void everyPairIsComparedOnce() {
        assertThat(faults(compared(
                        false,
                        new Comparison("cost", "cost", 2.0),
                        new Comparison("cost", "safety", 2.0),
                        new Comparison("safety", "cost", 3.0),
                        new Comparison("beauty", "cost", 3.0))))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/comparisons/0/over", "same-criterion"),
                        tuple("/comparisons/2", "duplicate"),
                        tuple("/comparisons/3/criterion", "unknown-criterion"),
                        tuple("/comparisons", "pair-missing"),
                        tuple("/comparisons", "pair-missing"));
    }

    @Test
    void aMethodNeedsWhatItWorksOn() {
        for (WeightMethod method : List.of(WeightMethod.DIRECT, WeightMethod.ROC, WeightMethod.AHP)) {
            assertThat(faults(new WeighCriteria(method, null, null, null, null)))
                    .extracting(Fault::code)
                    .containsExactly("not-null");
        }
    }

    @Test
    void sixteenCriteriaAreTooManyToCompareInPairs() {
        List<String> many =
                java.util.stream.IntStream.range(0, 16).mapToObj(i -> "c" + i).toList();

        assertThatThrownBy(() -> Elicitation.of(many, compared(false))).isInstanceOf(RuleViolation.class);
    }

    private static WeighCriteria compared(boolean acknowledged, Comparison... comparisons) {
        return new WeighCriteria(
                WeightMethod.AHP, null, null, List.of(comparisons), acknowledged ? Boolean.TRUE : nothing());
    }

    private static @Nullable Boolean nothing() {
        return null;
    }

    private static List<Fault> faults(WeighCriteria said) {
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> Elicitation.of(CRITERIA, said));
        return refusal.faults();
    }
}
