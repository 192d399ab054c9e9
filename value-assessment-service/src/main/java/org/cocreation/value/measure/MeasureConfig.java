package org.cocreation.value.measure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Settings of measures. The Javadoc below is the operator's manual for them. */
@ConfigMapping(prefix = "cocreation.measure")
public interface MeasureConfig {

    /** Fewest people who must stand behind a figure about people, such as shares of moves or promises, for it to be shown. */
    @WithDefault("3")
    @Min(1)
    int fewestPeople();
}
