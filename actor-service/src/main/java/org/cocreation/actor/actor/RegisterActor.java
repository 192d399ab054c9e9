package org.cocreation.actor.actor;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Level;
import org.cocreation.contracts.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A request to be known to the platform: by a person for their own login, or by a steward for anybody. Only a steward names a kind
 * other than PERSON, a login or an external id.
 */
record RegisterActor(
        @Nullable ActorKind kind,
        @NotBlank @Size(max = 200) String displayName,
        @Valid @Nullable Contact contact,
        @NotNull Sector sector,
        @NotNull LeadershipDomain domain,
        @NotNull Level level,
        @Pattern(regexp = Codes.CODE) @Nullable String branch,
        @Size(max = 50) @Nullable List<@NotNull @Pattern(regexp = Codes.JURISDICTION) String> jurisdictions,
        @Nullable Boolean lay,
        @Size(max = 50) @Nullable List<@NotNull @Pattern(regexp = Codes.CODE) String> topics,
        @Size(max = 50) @Nullable List<@NotNull @Valid Affiliated> affiliations,

        @Size(max = 30) @Nullable
        Map<@NotNull @Pattern(regexp = Codes.CODE) String, @NotBlank @Size(max = 100) String> strata,

        @Size(max = 100) @Nullable List<@NotNull @Valid StakeClaim> stakes,
        @Valid @Nullable Login login,
        @Valid @Nullable ExternalId externalId) {

    @JsonIgnore
    @SuppressWarnings("NullAway") // what is absent becomes empty in the constructor
    ActorDetails details() {
        return new ActorDetails(
                displayName, contact, sector, domain, level, branch, jurisdictions, lay, topics, affiliations, strata);
    }

    /** The details of an actor that is known already: what is not said here stays as it is. */
    ActorDetails detailsOver(ActorDetails before) {
        return new ActorDetails(
                displayName,
                contact == null ? before.contact() : contact.over(before.contact()),
                sector,
                domain,
                level,
                branch == null ? before.branch() : branch,
                jurisdictions == null ? before.jurisdictions() : jurisdictions,
                lay == null ? before.lay() : lay,
                topics == null ? before.topics() : topics,
                affiliations == null ? before.affiliations() : affiliations,
                strata == null ? before.strata() : strata);
    }

    List<StakeClaim> stakeClaims() {
        return stakes == null ? List.of() : stakes;
    }
}
