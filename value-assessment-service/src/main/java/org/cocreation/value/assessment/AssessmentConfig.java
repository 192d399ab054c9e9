package org.cocreation.value.assessment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of assessments. The Javadoc below is the operator's manual for them. */
@ConfigMapping(prefix = "cocreation.assessment")
public interface AssessmentConfig {

    /** Fewest judges a group must have for its numbers to be shown; smaller groups are named without numbers. */
    @WithDefault("3")
    @Min(1)
    int minimumJudges();

    /** How long an assessment stays open for judgements unless a facilitator closes it earlier. */
    @WithDefault("30d")
    Duration judgingPeriod();
}
