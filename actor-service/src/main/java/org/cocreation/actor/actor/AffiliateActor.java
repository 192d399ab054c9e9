package org.cocreation.actor.actor;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says that an actor belongs to the organisation in the path, and whether it may act for it. */
record AffiliateActor(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean mayAct) {

    Affiliated with(UUID organisationId) {
        return new Affiliated(organisationId, from, to, Boolean.TRUE.equals(mayAct));
    }
}
