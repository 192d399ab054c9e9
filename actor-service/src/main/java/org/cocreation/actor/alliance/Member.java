package org.cocreation.actor.alliance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.cocreation.actor.actor.Actor;
import org.cocreation.actor.actor.ActorKind;
import org.cocreation.contracts.AllianceMember;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Sector;
import org.jspecify.annotations.Nullable;

/** That an actor belongs to an alliance from a time on, with the codes it had then, and until when. */
@Embeddable
record Member(
        UUID actorId,
        boolean person,
        boolean lay,
        @Enumerated(EnumType.STRING) Sector sector,
        @Enumerated(EnumType.STRING) LeadershipDomain domain,
        Instant joinedAt,
        @Nullable Instant leftAt,
        boolean wantsToEnd) {

    static Member joining(Actor actor, Instant now) {
        return new Member(
                actor.id(),
                actor.kind() == ActorKind.PERSON,
                actor.lay(),
                actor.sector(),
                actor.domain(),
                now,
                null,
                false);
    }

    Member left(Instant now) {
        return new Member(actorId, person, lay, sector, domain, joinedAt, now, false);
    }

    Member wantingToEnd() {
        return new Member(actorId, person, lay, sector, domain, joinedAt, leftAt, true);
    }

    AllianceMember published() {
        return new AllianceMember(actorId, sector, domain);
    }
}
