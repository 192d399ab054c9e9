package org.cocreation.actor.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of retention. The Javadoc below is the operator's manual for them. */
@ConfigMapping(prefix = "cocreation.retention")
public interface RetentionConfig {

    /** How long invitations and applications that led to no seat are kept. */
    @WithDefault("730d")
    Duration invitations();

    /** How long commitments are kept after they were fulfilled, released or lapsed. */
    @WithDefault("1825d")
    Duration commitments();

    /** Whether nothing is deleted yet: {@code GET /v1/retention} tells what would be. */
    @WithDefault("false")
    boolean dryRun();
}
