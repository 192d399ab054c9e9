package org.cocreation.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Which new criterion an old one became; without {@code newCode} it was dropped. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CriterionMapping(String oldCode, @Nullable String newCode) {}
