package org.cocreation.actor.asset;

/** The life of an asset. Every legal move is listed here and nowhere else. */
public enum AssetState {
    OFFERED,
    RESERVED,
    WITHDRAWN;

    boolean canBecome(AssetState target) {
        return switch (this) {
            case OFFERED -> target == RESERVED || target == WITHDRAWN;
            case RESERVED -> target == OFFERED || target == WITHDRAWN;
            case WITHDRAWN -> false;
        };
    }
}
