package org.cocreation.actor.network;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On which side of each boundary an actor stands; null where it is not known.
 *
 * @param organisation the organisation that an actor is, or belongs to: the one that it may act for before others
 */
record Traits(
        @Nullable UUID organisation,
        @Nullable String sector,
        @Nullable String branch,
        @Nullable String level,
        @Nullable String domain) {

    static final Traits UNKNOWN = new Traits(null, null, null, null, null);

    @Nullable
    Object side(Boundary boundary) {
        return switch (boundary) {
            case ORGANISATION -> organisation;
            case SECTOR -> sector;
            case BRANCH -> branch;
            case LEVEL -> level;
            case DOMAIN -> domain;
        };
    }
}
