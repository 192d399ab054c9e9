package org.cocreation.arena.challenge;

import org.cocreation.contracts.LeadershipDomain;
import org.jspecify.annotations.Nullable;

/** Whether a challenge comes from those who govern or from everybody else. Derived, never typed in. */
public enum Origin {
    TOP_DOWN,
    BOTTOM_UP;

    static Origin of(@Nullable LeadershipDomain raiser) {
        return raiser == LeadershipDomain.POLITICAL || raiser == LeadershipDomain.ADMINISTRATIVE ? TOP_DOWN : BOTTOM_UP;
    }
}
