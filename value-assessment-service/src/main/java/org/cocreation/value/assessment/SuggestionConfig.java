package org.cocreation.value.assessment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** When a published assessment suggests that an arena adapt. The Javadoc below is the operator's manual for it. */
@ConfigMapping(prefix = "cocreation.suggestion")
public interface SuggestionConfig {

    /**
     * Share of the variation of a criterion's ratings that lies between the groups (η², 0 to 1) from which on reframing is suggested, if the
     * gap is as wide as {@link #reframeGap} too.
     */
    @WithDefault("0.5")
    @DecimalMin("0")
    @DecimalMax("1")
    double reframeBetweenGroupShare();

    /** Distance between the highest and the lowest group on a criterion, as a share of the scale (0 to 1), for the same suggestion. */
    @WithDefault("0.25")
    @DecimalMin("0")
    @DecimalMax("1")
    double reframeGap();
}
