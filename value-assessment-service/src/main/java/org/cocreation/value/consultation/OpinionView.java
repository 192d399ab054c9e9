package org.cocreation.value.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The opinion groups of a consultation as clients see them.
 *
 * @param last whether they are final, because the consultation is closed
 * @param smallGroups how many groups are too small to be shown
 * @param minimumGroupSize fewest members of a group that is shown
 * @param consensus numbers of the statements on which all groups agree, the strongest first
 * @param divisive numbers of the statements that set groups against each other, the widest spread first
 * @param mine number of the group in which the caller is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpinionView(
        UUID consultationId,
        boolean last,
        Instant foundAt,
        int participants,
        int votes,
        @Nullable Double silhouette,
        List<Group> groups,
        int smallGroups,
        int minimumGroupSize,
        List<Integer> consensus,
        List<Integer> divisive,
        List<ShownOpinions.Received> statements,
        @Nullable Integer mine) {

    /** A group: its size and the statements that tell it from the others, the strongest first. */
    public record Group(int number, int size, List<OpinionResult.Characteristic> representative) {

        static Group of(OpinionResult.Group group) {
            return new Group(group.number(), group.size(), group.representative());
        }
    }

    /** Where the members of groups stand, without saying who they are. */
    public record Picture(UUID consultationId, Instant foundAt, List<Middle> groups, List<OpinionStore.Point> points) {}

    /** The middle of a group in the picture. */
    public record Middle(int number, int size, double x, double y) {

        static Middle of(OpinionResult.Group group) {
            return new Middle(group.number(), group.size(), group.x(), group.y());
        }
    }
}
