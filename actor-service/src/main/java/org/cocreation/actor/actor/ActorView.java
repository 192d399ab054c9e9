package org.cocreation.actor.actor;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Level;
import org.cocreation.contracts.Sector;
import org.jspecify.annotations.Nullable;

/**
 * An actor as the reader may see it: everything for the actor itself and stewards, codes for others, with the name only where the
 * actor is an organisation or collective.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActorView(
        UUID id,
        @JsonIgnore long version,
        ActorKind kind,
        ActorState state,
        @Nullable String displayName,
        @Nullable Contact contact,
        Sector sector,
        LeadershipDomain domain,
        Level level,
        @Nullable String branch,
        List<String> jurisdictions,
        boolean lay,
        List<String> topics,
        @Nullable List<String> affectedGroups,
        @Nullable List<Affiliated> affiliations,
        @Nullable Map<String, String> strata,
        @Nullable List<StakeView> stakes,
        @Nullable ExternalId externalId,
        Instant registeredAt,
        @Nullable List<Duplicates.Hint> possibleDuplicates) {

    /** A stake with the salience that follows from it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StakeView(
            String subject,
            Stake.SubjectKind subjectKind,
            Stake.Kind kind,
            int power,
            int legitimacy,
            int urgency,
            Stake.Salience salience,
            @Nullable UUID declaredBy) {

        static StakeView of(Stake stake) {
            return new StakeView(
                    stake.subject(),
                    stake.subjectKind(),
                    stake.kind(),
                    stake.power(),
                    stake.legitimacy(),
                    stake.urgency(),
                    stake.salience(),
                    stake.declaredBy());
        }
    }

    /** How much of an actor a reader may see. */
    enum Detail {
        /** Codes, and the name of an organisation or collective. */
        PUBLIC,
        /** As one line of a list for the actor itself or a steward: with name and contact. */
        LINE,
        /** Everything. */
        FULL
    }

    /** The actor itself sees everything about itself. */
    public static ActorView full(Actor actor) {
        return of(actor, Detail.FULL);
    }

    static ActorView of(Actor actor, Detail detail) {
        Profile profile = actor.profile();
        boolean open = detail != Detail.PUBLIC;
        boolean full = detail == Detail.FULL;
        boolean codesOpen = open || actor.kind() != ActorKind.PERSON;
        boolean nameOpen = open || actor.kind() != ActorKind.PERSON;
        return new ActorView(
                actor.id(),
                actor.version(),
                actor.kind(),
                actor.state(),
                nameOpen ? profile.displayName() : null,
                open ? profile.contact() : null,
                profile.sector(),
                profile.domain(),
                profile.level(),
                profile.branch(),
                profile.jurisdictions(),
                profile.lay(),
                profile.topics(),
                codesOpen ? actor.affectedGroups() : null,
                full ? actor.affiliations() : null,
                full ? profile.strata() : null,
                full ? actor.stakes().stream().map(StakeView::of).toList() : null,
                open || codesOpen ? actor.external() : null,
                actor.registeredAt(),
                null);
    }

    /** As it is, with hints at actors that may be the same one; only for stewards. */
    ActorView with(Duplicates duplicates) {
        return new ActorView(
                id,
                version,
                kind,
                state,
                displayName,
                contact,
                sector,
                domain,
                level,
                branch,
                jurisdictions,
                lay,
                topics,
                affectedGroups,
                affiliations,
                strata,
                stakes,
                externalId,
                registeredAt,
                duplicates.items().isEmpty() ? null : duplicates.items());
    }
}
