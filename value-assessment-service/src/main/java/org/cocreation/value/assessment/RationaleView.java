package org.cocreation.value.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody judged as they did, for the other seat holders to weigh. The person is never named, and the group only when it has
 * enough judges to hide in.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RationaleView(String criterion, @Nullable String group, String rationale) {}
