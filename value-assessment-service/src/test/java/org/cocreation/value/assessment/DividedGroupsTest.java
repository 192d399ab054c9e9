package org.cocreation.value.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.Because;
import org.cocreation.contracts.CriterionResult;
import org.cocreation.contracts.GroupScore;
import org.cocreation.contracts.ValueAssessmentEvent.AdaptationSuggested;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentPublished;
import org.cocreation.kit.clock.Ids;
import org.cocreation.value.Published;
import org.junit.jupiter.api.Test;

class DividedGroupsTest {

    private static final UUID ARENA = UUID.fromString("01935a11-1eef-7ab5-863d-a28c1377f98f");
    private static final UUID ASSESSMENT = UUID.fromString("01935a1b-5445-75c7-849f-fc04d627b925");

    private static final SuggestionConfig AS_SHIPPED = new SmallRyeConfigBuilder()
            .withMapping(SuggestionConfig.class)
            .build()
            .getConfigMapping(SuggestionConfig.class);

    private final DividedGroups dividedGroups = new DividedGroups(AS_SHIPPED, new Ids());

    @Test
    void groupsThatAreDividedOnACriterionSuggestToReframeAsTheSampleSays() {
        AdaptationSuggested suggested = dividedGroups
                .suggest(published(criterion("use", 0.849057, 0.5)))
                .orElseThrow();

        assertThat(suggested)
                .usingRecursiveComparison()
                .ignoringFields("suggestionId")
                .isEqualTo(Published.sample(AdaptationSuggested.class));
        assertThat(Published.faults(suggested)).isEmpty();
    }

    @Test
    void theThresholdsThemselvesCount() {
        assertThat(dividedGroups.suggest(published(criterion("use", 0.5, 0.25))))
                .isPresent();
    }

    @Test
    void oneOfTheTwoIsNotEnough() {
        assertThat(dividedGroups.suggest(published(criterion("use", 0.499999, 0.9), criterion("cost", 0.9, 0.249999))))
                .isEmpty();
    }

    @Test
    void agreementAfterReframingSuggestsNothing() {
        assertThat(dividedGroups.suggest(published(criterion("use", 0.36, 0.1))))
                .isEmpty();
    }

    @Test
    void theEvidenceIsOfTheCriterionThatDividesMost() {
        AdaptationSuggested suggested = dividedGroups
                .suggest(published(
                        criterion("cost", 0.6, 0.9), criterion("use", 0.8, 0.3), criterion("noise", 0.8, 0.4)))
                .orElseThrow();

        assertThat(suggested.because())
                .containsExactly(new Because("betweenGroupShare", 0.8, 0.5), new Because("gap", 0.4, 0.25));
    }

    @Test
    void whereNothingCouldBeShownNothingIsSuggested() {
        assertThat(dividedGroups.suggest(published(new CriterionResult("use", List.of(), null, null, null))))
                .isEmpty();
    }

    private static CriterionResult criterion(String code, double share, double gap) {
        return new CriterionResult(
                code,
                List.of(new GroupScore("role:CITIZEN", 6, 5), new GroupScore("role:POLITICIAN", 3, 5)),
                0.14,
                share,
                gap);
    }

    private static AssessmentPublished published(CriterionResult... criteria) {
        return new AssessmentPublished(
                ARENA,
                ASSESSMENT,
                "PROTOTYPE",
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(criteria),
                List.of(),
                null,
                null,
                null,
                null);
    }
}
