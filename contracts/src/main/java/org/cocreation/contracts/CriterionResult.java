package org.cocreation.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one criterion was judged: the groups' mean ratings beside the disagreement. A figure is absent when too few judges leave nothing
 * to compute or to show.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CriterionResult(
        String criterion,
        List<GroupScore> perGroup,
        @Nullable Double agreement,
        @Nullable Double betweenGroupShare,
        @Nullable Double gap) {}
