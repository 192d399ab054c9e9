package org.cocreation.value.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cocreation.contracts.ActorEvent.AssetOffered;
import org.cocreation.contracts.ActorEvent.AssetReleased;
import org.cocreation.contracts.ActorEvent.AssetReserved;
import org.cocreation.contracts.ActorEvent.CommitmentClosed;
import org.cocreation.contracts.ArenaEvent.ArenaConvened;
import org.cocreation.contracts.ArenaEvent.MandateEnded;
import org.cocreation.contracts.ArenaEvent.MandateGranted;
import org.cocreation.contracts.GroupScore;
import org.cocreation.contracts.Need;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentPublished;
import org.cocreation.value.statistics.Triangle;
import org.jspecify.annotations.Nullable;

/**
 * M11: balance {@code min/max} and strength {@code (V·L·C)^(1/3)} of the public value governance triangle (Moore 1995; Bryson, Sancino,
 * Benington and Sørensen 2017). Public value is the mean of the groups' values in the assessment published last; legitimacy the mean of
 * mandate power, share of seat groups that endorse or promise, and answer rate; capacity the mean of needs covered, hours promised of
 * those needed, and commitments honoured of those closed. A part that nothing is known about is left out. The parts are the platform's own.
 */
final class TriangleBalance implements ArenaMeasure {

    private static final Measure MEASURE = new Measure(
            "M11",
            "triangleBalance",
            Standing.OWN,
            "Low balance asks a question; it is no verdict. Where legitimacy is weakest a mandate may help, which no adaptation gives.");
    private static final double SCALE = 6;
    private static final Map<String, Double> POWER =
            Map.of("ADVISE", 0.25, "RECOMMEND", 0.5, "CO_DECIDE", 0.75, "DECIDE", 1.0);

    @Override
    public Reading of(ArenaStory story) {
        Triangle triangle = read(story);
        var inputs = Measure.inputs(
                "publicValue",
                triangle.publicValue(),
                "legitimacy",
                triangle.legitimacy(),
                "capacity",
                triangle.capacity(),
                "mandatePower",
                power(story),
                "endorsingSeatGroups",
                OwnershipBreadth.shareOfSeatGroups(story),
                "answerRate",
                Anchorage.rate(story),
                "needsCovered",
                needsCovered(story),
                "hoursCovered",
                hoursCovered(story),
                "commitmentsHonoured",
                honoured(story),
                "strength",
                triangle.strength(),
                "weakest",
                triangle.weakest().orElse(null));
        int corners =
                (int) java.util.stream.Stream.of(triangle.publicValue(), triangle.legitimacy(), triangle.capacity())
                        .filter(Objects::nonNull)
                        .count();
        return MEASURE.reading(triangle.balance(), corners, story.asOf(), inputs);
    }

    static Triangle read(ArenaStory story) {
        var behind = OwnershipBreadth.shareOfSeatGroups(story);
        return new Triangle(
                publicValue(story),
                mean(power(story), behind.isPresent() ? behind.getAsDouble() : null, Anchorage.rate(story)),
                mean(needsCovered(story), hoursCovered(story), honoured(story)));
    }

    private static @Nullable Double publicValue(ArenaStory story) {
        AssessmentPublished last = story.last(AssessmentPublished.class).orElse(null);
        if (last == null) {
            return null;
        }
        List<GroupScore> weighted = last.values();
        return weighted == null || weighted.isEmpty()
                ? average(last.perGroup().stream()
                        .map(group -> (group.score() - 1) / SCALE)
                        .toList())
                : average(weighted.stream().map(GroupScore::score).toList());
    }

    private static double power(ArenaStory story) {
        Set<UUID> ended = story.all(MandateEnded.class).stream()
                .map(MandateEnded::mandateId)
                .collect(Collectors.toSet());
        return story.all(MandateGranted.class).stream()
                .filter(mandate -> !ended.contains(mandate.mandateId())
                        && !mandate.validFrom().isAfter(story.asOf())
                        && mandate.validUntil().isAfter(story.asOf()))
                .mapToDouble(mandate -> POWER.getOrDefault(mandate.power(), 0.0))
                .max()
                .orElse(0);
    }

    private static @Nullable Double needsCovered(ArenaStory story) {
        List<Need> needs = story.needs();
        Set<UUID> released = story.all(AssetReleased.class).stream()
                .map(AssetReleased::assetId)
                .collect(Collectors.toSet());
        Set<UUID> reserved = story.all(AssetReserved.class).stream()
                .map(AssetReserved::assetId)
                .collect(Collectors.toSet());
        reserved.removeAll(released);
        Set<String> tags = new HashSet<>();
        story.all(AssetOffered.class).stream()
                .filter(asset -> reserved.contains(asset.assetId()))
                .forEach(asset -> tags.add(asset.kind() + " " + asset.tag()));
        long covered = needs.stream()
                .filter(need -> tags.contains(need.assetKind() + " " + need.tag()))
                .count();
        return Measure.share(covered, needs.size());
    }

    private static @Nullable Double hoursCovered(ArenaStory story) {
        double needed = story.needs().stream()
                .filter(need -> "h".equals(need.unit()) && need.quantity() != null)
                .mapToDouble(
                        need -> need.quantity() == null ? 0 : need.quantity().doubleValue())
                .sum();
        if (needed == 0) {
            needed = story.last(ArenaConvened.class)
                    .map(convened -> (double) convened.formationPolicy().minCommittedHours())
                    .orElse(0.0);
        }
        return needed == 0 ? null : Double.valueOf(Math.min(1, story.promised("TIME") / needed));
    }

    private static @Nullable Double honoured(ArenaStory story) {
        List<CommitmentClosed> closed = story.all(CommitmentClosed.class);
        return Measure.share(
                closed.stream().filter(one -> one.state().equals("FULFILLED")).count(), closed.size());
    }

    private static @Nullable Double mean(@Nullable Double... parts) {
        List<Double> known = new ArrayList<>();
        for (Double part : parts) {
            if (part != null) {
                known.add(part);
            }
        }
        return average(known);
    }

    private static @Nullable Double average(List<Double> values) {
        return values.isEmpty()
                ? null
                : Double.valueOf(
                        values.stream().mapToDouble(Double::doubleValue).sum() / values.size());
    }
}
