package org.cocreation.actor.network;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the network of actors. The Javadoc below is the operator's manual for them. */
@ConfigMapping(prefix = "cocreation.network")
public interface NetworkConfig {

    /** Seats held within this time before now tie actors to each other; 24 months as published measures are read here. */
    @WithDefault("730d")
    Duration window();

    /** How often to look whether seats have changed since the network was computed. */
    @WithDefault("2s")
    Duration lookEvery();

    /**
     * The largest share of one processor's time that computing the network takes: after a computation of a second it rests for nine
     * seconds when this is 0.1. The computation has a thread of its own and never runs twice at once, in however many replicas.
     */
    @WithDefault("0.1")
    double share();
}
