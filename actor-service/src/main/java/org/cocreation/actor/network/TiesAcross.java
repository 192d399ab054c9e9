package org.cocreation.actor.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ties that cross a boundary and ties that stay inside it. The E–I index of Krackhardt and Stern (Informal networks and organizational
 * crises, 1988) is (E − I)/(E + I): 1 when all ties cross, −1 when none does. Ties of actors of whom the side is not known count neither way.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TiesAcross(Boundary boundary, long crossing, long inside, long unknown) {

    /** The E–I index; none where there is no tie. */
    @JsonProperty
    public @Nullable Double index() {
        long known = crossing + inside;
        return known == 0 ? null : (double) (crossing - inside) / known;
    }

    /** Ties among actors who are all tied to each other, as those of one arena are. */
    static TiesAcross among(Boundary boundary, Collection<Traits> group) {
        Map<Object, Long> sides = new HashMap<>();
        for (Traits traits : group) {
            Object side = traits.side(boundary);
            if (side != null) {
                sides.merge(side, 1L, Long::sum);
            }
        }
        long known = sides.values().stream().mapToLong(Long::longValue).sum();
        long inside = sides.values().stream().mapToLong(TiesAcross::pairs).sum();
        return new TiesAcross(boundary, pairs(known) - inside, inside, pairs(group.size()) - pairs(known));
    }

    /** The same for each boundary. */
    static List<TiesAcross> among(Collection<Traits> group) {
        return List.of(Boundary.values()).stream()
                .map(boundary -> among(boundary, group))
                .toList();
    }

    private static long pairs(long members) {
        return members * (members - 1) / 2;
    }
}
