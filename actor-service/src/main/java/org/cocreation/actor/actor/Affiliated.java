package org.cocreation.actor.actor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.cocreation.contracts.Affiliation;
import org.jspecify.annotations.Nullable;

/** That an actor belongs to an organisation, from the first to the last day inclusive, and whether it may act for it. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Affiliated(
        @NotNull UUID organisationId,

        @JsonProperty("from") @Column(name = "valid_from") @Nullable
        LocalDate from,

        @JsonProperty("to") @Column(name = "valid_to") @Nullable
        LocalDate to,

        @NotNull Boolean mayAct) {

    public Affiliated {
        mayAct = mayAct == null ? Boolean.FALSE : mayAct;
    }

    boolean endsBeforeItStarts() {
        return from != null && to != null && to.isBefore(from);
    }

    Affiliation published() {
        return new Affiliation(organisationId, from, to);
    }
}
