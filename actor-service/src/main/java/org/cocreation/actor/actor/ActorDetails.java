package org.cocreation.actor.actor;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * What an actor says about itself and may change: the document that a merge patch is applied to. Name, contact and strata are
 * personal; the rest are codes that also travel in events.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActorDetails(
        @NotBlank @Size(max = 200) String displayName,
        @Valid @Nullable Contact contact,
        @NotNull Sector sector,
        @NotNull LeadershipDomain domain,
        @NotNull Level level,
        @Pattern(regexp = Codes.CODE) @Nullable String branch,
        @Size(max = 50) List<@NotNull @Pattern(regexp = Codes.JURISDICTION) String> jurisdictions,
        Boolean lay,
        @Size(max = 50) List<@NotNull @Pattern(regexp = Codes.CODE) String> topics,
        @Size(max = 50) List<@NotNull @Valid Affiliated> affiliations,
        @Size(max = 30) Map<@NotNull @Pattern(regexp = Codes.CODE) String, @NotBlank @Size(max = 100) String> strata) {

    ActorDetails {
        jurisdictions = jurisdictions == null ? List.of() : jurisdictions;
        lay = lay == null ? Boolean.FALSE : lay;
        topics = topics == null ? List.of() : topics;
        affiliations = affiliations == null ? List.of() : affiliations;
        strata = strata == null ? Map.of() : strata;
    }
}
