package org.cocreation.local.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.cocreation.opinion.Majorities.Majority;
import org.cocreation.opinion.Opinions;
import org.cocreation.opinion.Opinions.Point;
import org.cocreation.opinion.Representative;

/**
 * How equal the platform's numbers are to those that the Polis engine stored, given the engine's groups. Differences are the largest ones.
 *
 * @param included participants in groups here
 * @param engineIncluded participants in groups there
 * @param includedOnlyHere in a group here only
 * @param includedOnlyThere in a group there only
 * @param projection of places, after turning axes the same way
 * @param groupInformedConsensus of group-informed consensus
 * @param representative of shares, ratios and tests of representative statements
 * @param representativeStatements whether the same statements represent the groups, of those that are significant
 * @param majorities whether the same statements have majorities, with the same numbers
 * @param votesMissing votes that the engine counted and that are not in the files
 */
record EngineComparison(
        int included,
        int engineIncluded,
        int includedOnlyHere,
        int includedOnlyThere,
        double projection,
        double groupInformedConsensus,
        double representative,
        boolean representativeStatements,
        boolean majorities,
        int votesMissing) {

    private static final double SIGNIFICANT = 1.2816;
    private static final double CLOSE = 1e-3;
    private static final double EQUAL = 1e-6;

    static EngineComparison of(EngineCapture engine, Set<Integer> included, Opinions given) {
        Set<Integer> here = new HashSet<>(included);
        here.removeAll(engine.included());
        Set<Integer> there = new HashSet<>(engine.included());
        there.removeAll(included);
        double[] representative = new double[1];
        boolean same = representative(engine, given, representative);
        return new EngineComparison(
                included.size(),
                engine.included().size(),
                here.size(),
                there.size(),
                Math.max(axis(engine, given, "x", Point::x), axis(engine, given, "y", Point::y)),
                consensus(engine, given),
                representative[0],
                same,
                majorities(engine, "agree", given.majorities().agreed())
                        && majorities(engine, "disagree", given.majorities().disagreed()),
                engine.missingVotes());
    }

    /** Votes that are missing from the files move the axes a little; then only the rest can be equal. */
    boolean holds() {
        return includedOnlyHere == 0
                && (projection < CLOSE || votesMissing > 0)
                && groupInformedConsensus < EQUAL
                && representative < EQUAL
                && representativeStatements
                && majorities;
    }

    private static double axis(EngineCapture engine, Opinions given, String name, ToDoubleFunction<Point> coordinate) {
        double same = 0;
        double opposite = 0;
        int index = 0;
        for (List<Integer> members : engine.baseClusters().values()) {
            double theirs = engine.result()
                    .path("base-clusters")
                    .path(name)
                    .get(index++)
                    .asDouble();
            double ours = members.stream()
                    .mapToDouble(member ->
                            given.place(member).map(coordinate::applyAsDouble).orElse(Double.NaN))
                    .average()
                    .orElse(Double.NaN);
            same = Math.max(same, Math.abs(ours - theirs));
            opposite = Math.max(opposite, Math.abs(ours + theirs));
        }
        return Math.min(same, opposite);
    }

    private static double consensus(EngineCapture engine, Opinions given) {
        double largest = 0;
        int[] places = new int[engine.conversation().statements().size()];
        for (int place = 0; place < places.length; place++) {
            JsonNode theirs = engine.result()
                    .path("group-aware-consensus")
                    .path(engine.conversation().statements().get(place));
            if (!theirs.isMissingNode()) {
                largest = Math.max(
                        largest, Math.abs(given.statements().get(place).groupInformedConsensus() - theirs.asDouble()));
            }
        }
        return largest;
    }

    private static boolean representative(EngineCapture engine, Opinions given, double[] largest) {
        boolean same = true;
        for (var group : engine.result().path("repness").properties()) {
            List<Representative> ours =
                    given.perGroup().get(Integer.parseInt(group.getKey())).representative();
            List<Integer> matched = new ArrayList<>();
            for (JsonNode theirs : group.getValue()) {
                boolean significant = theirs.path("p-test").asDouble() > SIGNIFICANT
                        && theirs.path("repness-test").asDouble() > SIGNIFICANT;
                Representative our = ours.stream()
                        .filter(each -> each.statement() == engine.statement(theirs.path("tid"))
                                && each.agrees()
                                        == theirs.path("repful-for").asText().equals("agree"))
                        .findFirst()
                        .orElse(null);
                if (our == null) {
                    same &= !significant;
                } else {
                    matched.add(our.statement());
                    largest[0] = Math.max(
                            largest[0],
                            Math.abs(our.share() - theirs.path("p-success").asDouble()));
                    largest[0] = Math.max(
                            largest[0],
                            Math.abs(our.shareTest() - theirs.path("p-test").asDouble()));
                    largest[0] = Math.max(
                            largest[0],
                            Math.abs(our.ratio() - theirs.path("repness").asDouble()));
                    largest[0] = Math.max(
                            largest[0],
                            Math.abs(our.ratioTest()
                                    - theirs.path("repness-test").asDouble()));
                }
            }
            same &= matched.size() == ours.size();
        }
        return same;
    }

    private static boolean majorities(EngineCapture engine, String side, List<Majority> ours) {
        JsonNode theirs = engine.result().path("consensus").path(side);
        boolean same = theirs.size() == ours.size();
        for (int index = 0; same && index < ours.size(); index++) {
            JsonNode their = theirs.get(index);
            Majority our = ours.get(index);
            same = our.statement() == engine.statement(their.path("tid"))
                    && our.votes() == their.path("n-success").asInt()
                    && our.seen() == their.path("n-trials").asInt()
                    && Math.abs(our.share() - their.path("p-success").asDouble()) < EQUAL
                    && Math.abs(our.test() - their.path("p-test").asDouble()) < EQUAL;
        }
        return same;
    }
}
