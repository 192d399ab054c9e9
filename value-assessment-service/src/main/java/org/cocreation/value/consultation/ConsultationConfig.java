package org.cocreation.value.consultation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of consultations. The Javadoc below is the operator's manual for them. */
@ConfigMapping(prefix = "cocreation.consultation")
public interface ConsultationConfig {

    /** Fewest members an opinion group must have to be shown; nothing is said about smaller ones but how many there are. */
    @WithDefault("3")
    @Min(1)
    int minimumGroupSize();

    /** How often opinion groups are looked for again in consultations with new votes. */
    @WithDefault("2s")
    Duration groupsEvery();

    /**
     * Share of one processor (above 0 to 1) that looking for opinion groups may take while people vote; the rest is left to those who vote.
     * The last count after the end of a consultation takes what it needs.
     */
    @WithDefault("0.25")
    @DecimalMin("0.01")
    @DecimalMax("1")
    double groupsShare();

    /** Most statements that one consultation holds, the seeds and those taken out included. */
    @WithDefault("1000")
    @Min(1)
    @Max(5000)
    int mostStatements();
}
