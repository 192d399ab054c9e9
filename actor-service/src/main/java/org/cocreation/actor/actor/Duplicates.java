package org.cocreation.actor.actor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Actors that may be the same as another one. A hint: nothing is refused or joined because of it. */
public record Duplicates(List<Hint> items) {

    /** Why two actors may be the same. */
    public enum Because {
        SAME_NAME_AND_JURISDICTION,
        SAME_EMAIL,
        SAME_PHONE
    }

    /** An actor that may be the same, and what it has in common. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Hint(UUID id, ActorKind kind, @Nullable ExternalId externalId, List<Because> because) {}

    /** By what an actor that is not registered may be the same as another one. */
    public record Traits(
            String name,
            List<String> jurisdictions,
            @Nullable String email,
            @Nullable String phone) {

        static Traits of(Actor actor) {
            Profile profile = actor.profile();
            String name = profile.displayName();
            return new Traits(name == null ? "" : name, profile.jurisdictions(), profile.email(), profile.phone());
        }
    }

    /** As {@link Hint}, by the id alone. */
    public record Alike(UUID id, List<Because> because) {}
}
