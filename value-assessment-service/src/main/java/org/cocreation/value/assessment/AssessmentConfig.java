package org.cocreation.value.assessment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of assessments. The Javadoc below is the operator's manual for them. */
@ConfigMapping(prefix = "cocreation.assessment")
public interface AssessmentConfig {

    /**
     * Fewest judges a group must have for its numbers to be shown; smaller groups are named without numbers. An assessment keeps the number
     * that held when it was opened.
     */
    @WithDefault("3")
    @Min(1)
    int minimumJudges();

    /** How long an assessment stays open for judgements unless a facilitator closes it earlier. */
    @WithDefault("30d")
    Duration judgingPeriod();

    /** A decision asks the groups about a proposal unless they were asked for a decision on it within this time. */
    @WithDefault("30d")
    Duration decisionInterval();

    /** Rounds end when no group's median on any criterion has moved by more than this, on the scale from 1 to 7 ... */
    @WithDefault("0.5")
    @DecimalMin("0")
    double stableMedian();

    /** ... and no group's interquartile range by more than this. */
    @WithDefault("1")
    @DecimalMin("0")
    double stableRange();
}
