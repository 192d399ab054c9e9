package org.cocreation.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A group that a challenge touches, with its share of the population where that is known. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AffectedGroup(String code, @Nullable Double populationShare) {}
