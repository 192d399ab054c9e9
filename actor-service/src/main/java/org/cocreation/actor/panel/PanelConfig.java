package org.cocreation.actor.panel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the panel feature. The Javadoc below is the operator's manual for them. */
@ConfigMapping(prefix = "cocreation.panel")
public interface PanelConfig {

    /** How long after it was made a panel is drawn when the steward names no time: so long everybody can note the announced seed. */
    @WithDefault("1d")
    Duration notice();

    /** Most people in a pool. */
    @WithDefault("20000")
    int mostPeople();
}
