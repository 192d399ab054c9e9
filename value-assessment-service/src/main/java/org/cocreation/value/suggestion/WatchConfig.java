package org.cocreation.value.suggestion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** When measures of an arena suggest that it adapt. The Javadoc below is the operator's manual for them. */
@ConfigMapping(prefix = "cocreation.watch")
public interface WatchConfig {

    /** How long after forming an arena may miss affected people before recomposing or opening is suggested. */
    @WithDefault("30d")
    Duration coverageAfter();

    /** Rose index (0 to 1) below which the seats of an arena are said to mirror those affected badly. */
    @WithDefault("0.8")
    @DecimalMin("0")
    @DecimalMax("1")
    double coverageRose();

    /** Silhouette (0 to 1) from which on two opinion groups without any consensus suggest to split. */
    @WithDefault("0.5")
    @DecimalMin("0")
    @DecimalMax("1")
    double splitSilhouette();

    /** Share of the seats of the larger arena (0 to 1) that two arenas with the same topics must share for a merge to be suggested. */
    @WithDefault("0.6")
    @DecimalMin("0")
    @DecimalMax("1")
    double mergeSharedSeats();

    /** Balance of the triangle (0 to 1) below which strengthening its weakest corner is suggested. */
    @WithDefault("0.5")
    @DecimalMin("0")
    @DecimalMax("1")
    double triangleBalance();

    /** How long nothing may happen before a pause is suggested, and how long a pause may last before dissolving is. */
    @WithDefault("90d")
    Duration dormantAfter();

    /** Adoptions in other jurisdictions from which on rescaling is suggested. */
    @WithDefault("3")
    @Min(1)
    int rescaleAdoptions();
}
