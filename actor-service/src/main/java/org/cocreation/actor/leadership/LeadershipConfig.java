package org.cocreation.actor.leadership;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of leadership accounts. The Javadoc below is the operator's manual for them. */
@ConfigMapping(prefix = "cocreation.leadership")
public interface LeadershipConfig {

    /** The time in which half of what was earned or spent fades. */
    @WithDefault("365d")
    Duration halfLife();

    /** Most soft moves of leadership that count in one calendar month (UTC). */
    @WithDefault("5")
    int movesPerMonth();
}
