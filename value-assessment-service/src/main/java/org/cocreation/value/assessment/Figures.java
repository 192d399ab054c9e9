package org.cocreation.value.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores with the disagreement beside them. There are no scores without it: where no group is large enough to be shown, everything is
 * absent.
 *
 * @param perGroup the groups that are large enough to be shown
 * @param n ratings behind the figures
 * @param agreement van der Eijk's A over all shown ratings, −1 to 1
 * @param polarisation (1 − A) / 2
 * @param betweenGroupShare η², the share of the variation that lies between the groups
 * @param gap distance between the highest and the lowest group score, as a share of the scale
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figures(
        List<GroupFigures> perGroup,
        int n,
        @Nullable Double agreement,
        @Nullable Double polarisation,
        @Nullable Double betweenGroupShare,
        @Nullable Double gap) {

    /** What there is to show of groups that are all too small. */
    static final Figures NONE = new Figures(List.of(), 0, null, null, null, null);

    public Figures {
        perGroup = List.copyOf(perGroup);
        boolean disagreementKnown =
                agreement != null && polarisation != null && betweenGroupShare != null && gap != null;
        if (!perGroup.isEmpty() && !disagreementKnown) {
            throw new IllegalArgumentException("no score without the disagreement beside it");
        }
    }
}
