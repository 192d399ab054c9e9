package org.cocreation.value.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.CommitmentMade;
import org.cocreation.contracts.SeatRole;
import org.cocreation.value.statistics.Shares;

/**
 * M7: the effective number of owners {@code exp(−Σ c ln c)} over commitment weights (Hill 1973, order 1) for each seat that is taken,
 * with the share of seat groups that stand behind a commitment. The weight of an owner is its share of what was promised of each kind,
 * added up over the kinds, so that hours and money need not be compared.
 */
final class OwnershipBreadth implements ArenaMeasure {

    private static final Measure MEASURE = new Measure(
            "M7",
            "ownershipBreadth",
            Standing.OWN,
            "Promises are counted as made; whether they are kept stands in M11. Owners without a seat count too.");

    @Override
    public Reading of(ArenaStory story) {
        List<CommitmentMade> standing = story.standingCommitments();
        Map<UUID, Double> weights = weights(standing);
        int seats = story.seats().size();
        Map<String, Integer> byKind = new TreeMap<>();
        standing.forEach(made -> byKind.merge(made.kind(), 1, Integer::sum));
        if (story.tooFew(weights.size())) {
            return MEASURE.absent(
                    Absence.SUPPRESSED,
                    standing.size(),
                    story.asOf(),
                    Measure.inputs("commitmentsByKind", byKind, "seats", seats));
        }
        double owners = Shares.effectiveNumber(weights.values());
        var inputs = Measure.inputs(
                "commitmentsByKind",
                byKind,
                "effectiveOwners",
                owners,
                "seats",
                seats,
                "shareOfSeatGroups",
                shareOfSeatGroups(story));
        return MEASURE.reading(
                standing.isEmpty() ? null : Measure.share(owners, seats), standing.size(), story.asOf(), inputs);
    }

    private static Map<UUID, Double> weights(List<CommitmentMade> standing) {
        Map<String, Double> ofKind = new HashMap<>();
        standing.forEach(made -> ofKind.merge(kind(made), amount(made), Double::sum));
        Map<UUID, Double> weights = new HashMap<>();
        standing.forEach(made ->
                weights.merge(made.actorId(), amount(made) / ofKind.getOrDefault(kind(made), 1.0), Double::sum));
        return weights;
    }

    private static String kind(CommitmentMade made) {
        return made.kind() + (made.quantity() == null ? "" : " " + made.unit());
    }

    private static double amount(CommitmentMade made) {
        return made.quantity() == null || made.quantity().signum() <= 0
                ? 1
                : made.quantity().doubleValue();
    }

    /** The share of the seat roles of which at least one holder stands behind a commitment or an endorsement; empty without seats. */
    static java.util.OptionalDouble shareOfSeatGroups(ArenaStory story) {
        Set<UUID> owners = new HashSet<>();
        story.standingCommitments().forEach(made -> owners.add(made.actorId()));
        Set<SeatRole> roles = new HashSet<>();
        Set<SeatRole> behind = new HashSet<>();
        story.seats().forEach(seat -> {
            roles.add(seat.role());
            if (owners.contains(seat.holder())) {
                behind.add(seat.role());
            }
        });
        return roles.isEmpty()
                ? java.util.OptionalDouble.empty()
                : java.util.OptionalDouble.of((double) behind.size() / roles.size());
    }
}
