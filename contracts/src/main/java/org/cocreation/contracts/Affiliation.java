package org.cocreation.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation for which a person may act, from the first to the last day inclusive; no day means no limit. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Affiliation(
        UUID organisationId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
