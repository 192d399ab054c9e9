package org.cocreation.actor.invitation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the invitation feature. The Javadoc below is the operator's manual for them. */
@ConfigMapping(prefix = "cocreation.invitation")
public interface InvitationConfig {

    /** How long an invitation can be accepted when whoever sends it gives no time; never longer than the arena has to form. */
    @WithDefault("30d")
    Duration validity();

    /**
     * How long before an invitation expires whoever has not answered is reminded, once; never before half of the time to answer has
     * passed.
     */
    @WithDefault("7d")
    Duration remindBefore();
}
