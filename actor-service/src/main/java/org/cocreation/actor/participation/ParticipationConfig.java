package org.cocreation.actor.participation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Settings of the climate of participation. The Javadoc below is the operator's manual for them. */
@ConfigMapping(prefix = "cocreation.participation")
public interface ParticipationConfig {

    /** Fewest people who must stand behind the rate of those who take part again, for it to be shown. */
    @WithDefault("3")
    @Min(1)
    int fewestPeople();
}
