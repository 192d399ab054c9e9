package org.cocreation.value.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.Because;
import org.cocreation.contracts.ValueAssessmentEvent.AdaptationSuggested;
import org.cocreation.contracts.ValueAssessmentEvent.MandateSuggested;
import org.cocreation.value.Published;
import org.cocreation.value.measure.ArenaSigns;
import org.cocreation.value.statistics.Triangle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which measures suggest which adaptation, at which threshold. */
class GroundsTest {

    private static final Instant FORMED = Instant.parse("2026-03-02T17:05:11Z");
    private static final Triangle UNKNOWN = new Triangle(null, null, null);
    private static final WatchConfig DEFAULTS = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(WatchConfig.class)
            .build()
            .getConfigMapping(WatchConfig.class);

    @Test
    void aWeakCapacitySuggestsToRecompose() {
        assertThat(grounds(triangle(0.62, 0.8, 0.35), 1))
                .containsExactly(
                        new Ground("TRIANGLE", "RECOMPOSE", List.of(new Because("triangleBalance", 0.4375, 0.5))));
    }

    @Test
    void aWeakValueSuggestsToReframeAndAWeakLegitimacyToSeekAMandate() {
        assertThat(grounds(triangle(0.3, 0.8, 0.7), 1)).extracting(Ground::kind).containsExactly("REFRAME");
        assertThat(grounds(triangle(0.7, 0.21, 0.7), 1))
                .containsExactly(
                        new Ground("TRIANGLE", "SEEK_MANDATE", List.of(new Because("triangleBalance", 0.3, 0.5))));
        assertThat(grounds(triangle(0.4, 0.8, 0.7), 1)).as("balanced enough").isEmpty();
    }

    @Test
    void aMandateIsSuggestedByAnEventOfItsOwn() {
        UUID arena = new UUID(1, 1);
        UUID suggestion = new UUID(1, 2);
        Ground mandate = grounds(triangle(0.7, 0.21, 0.7), 1).get(0);
        Ground value = grounds(triangle(0.3, 0.8, 0.7), 1).get(0);

        assertThat(mandate.suggestedTo(arena, suggestion))
                .isEqualTo(new MandateSuggested(arena, suggestion, mandate.because()));
        assertThat(Published.faults(mandate.suggestedTo(arena, suggestion))).isEmpty();
        assertThat(value.suggestedTo(arena, suggestion)).isInstanceOf(AdaptationSuggested.class);
        assertThat(Published.sample(MandateSuggested.class).because())
                .containsExactly(new Because("triangleBalance", 0.3, 0.5));
    }

    @Test
    void missingPeopleAreAGroundAfterThirtyDays() {
        ArenaSigns arena = signs(null, 0.7, List.of("neighbours"), true, UNKNOWN, null, 0);

        assertThat(grounds(arena, 29)).isEmpty();
        assertThat(grounds(arena, 30)).singleElement().satisfies(ground -> {
            assertThat(ground.kind()).isEqualTo("RECOMPOSE");
            assertThat(ground.because())
                    .containsExactly(new Because("uncoveredGroups", 1, 0), new Because("inclusiveness", 0.7, 0.8));
        });
        assertThat(grounds(signs(null, 0.7, List.of(), false, UNKNOWN, null, 0), 30))
                .extracting(Ground::kind)
                .containsExactly("OPEN");
    }

    @Test
    void silenceSuggestsAPauseAndALongPauseTheEnd() {
        assertThat(grounds(signs(null, null, List.of(), true, UNKNOWN, null, 0), 89))
                .isEmpty();
        assertThat(grounds(signs(null, null, List.of(), true, UNKNOWN, null, 0), 90))
                .containsExactly(new Ground("DORMANT", "PAUSE", List.of(new Because("daysWithoutWork", 90, 90))));
        Instant paused = FORMED.plus(Duration.ofDays(100));
        ArenaSigns resting = signs(paused, null, List.of("neighbours"), true, UNKNOWN, null, 0);
        assertThat(grounds(resting, 189)).isEmpty();
        assertThat(grounds(resting, 190)).extracting(Ground::kind).containsExactly("DISSOLVE");
    }

    @Test
    void twoOpinionsSuggestToSplitAndThreeAdoptionsToRescale() {
        assertThat(grounds(signs(null, null, List.of(), true, UNKNOWN, 0.5, 3), 1))
                .extracting(Ground::kind)
                .containsExactly("SPLIT", "RESCALE");
        assertThat(grounds(signs(null, null, List.of(), true, UNKNOWN, 0.49, 2), 1))
                .isEmpty();
    }

    @Test
    void theClockBringsTheNextLook() {
        ArenaSigns arena = signs(null, null, List.of(), true, UNKNOWN, null, 0);

        assertThat(Grounds.next(arena, FORMED, DEFAULTS)).contains(FORMED.plus(Duration.ofDays(30)));
        assertThat(Grounds.next(arena, FORMED.plus(Duration.ofDays(30)), DEFAULTS))
                .contains(FORMED.plus(Duration.ofDays(90)));
        assertThat(Grounds.next(arena, FORMED.plus(Duration.ofDays(90)), DEFAULTS))
                .isEmpty();
    }

    private static List<Ground> grounds(ArenaSigns arena, int days) {
        return Grounds.of(arena, FORMED.plus(Duration.ofDays(days)), DEFAULTS);
    }

    private static ArenaSigns triangle(double value, double legitimacy, double capacity) {
        return signs(null, null, List.of(), true, new Triangle(value, legitimacy, capacity), null, 0);
    }

    private static ArenaSigns signs(
            @Nullable Instant paused,
            @Nullable Double rose,
            List<String> uncovered,
            boolean open,
            Triangle triangle,
            @Nullable Double divide,
            int adoptions) {
        return new ArenaSigns(
                new UUID(1, 1),
                List.of("youth"),
                null,
                FORMED,
                paused,
                false,
                open,
                rose,
                uncovered,
                triangle,
                FORMED,
                divide,
                adoptions);
    }
}
