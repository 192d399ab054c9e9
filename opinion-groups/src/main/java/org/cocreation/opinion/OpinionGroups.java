package org.cocreation.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The opinion groups of a consultation that is going on. Takes votes one by one, shows in milliseconds what they change with as many groups as
 * before ({@link #refresh}), and decides anew how many groups there are when asked to ({@link #recount}). What was counted once follows vote by
 * vote, so votes have to come by way of this object as soon as it has computed. Not safe for use by several threads.
 * Source: C. Small et al. (2021), <em>Polis: Scaling Deliberation by Mapping High Dimensional Opinion Spaces</em>.
 */
public final class OpinionGroups {

    private static final int MOST_REPRESENTATIVE = 5;

    private final VoteMatrix votes;
    private final Runnable between;
    private @Nullable Covariance covariance;
    private @Nullable Tallies tallies;
    private Memory memory;
    private @Nullable Opinions current;

    /** Goes on from what the last computation left behind, {@link Memory#NONE} when there was none. */
    public OpinionGroups(VoteMatrix votes, Memory memory) {
        this(votes, memory, () -> {});
    }

    /**
     * As {@link #OpinionGroups(VoteMatrix, Memory)}, and lets others work.
     *
     * @param between is run again and again while a recount goes on, each time after a few milliseconds at most
     */
    public OpinionGroups(VoteMatrix votes, Memory memory, Runnable between) {
        this.votes = votes;
        this.memory = memory;
        this.between = between;
    }

    /** Computes once. Groups keep the numbers that they had, and their count unless another was better four times in a row. */
    public static Opinions of(VoteMatrix votes, @Nullable Opinions previous) {
        return of(votes, previous == null ? Memory.NONE : previous.memory());
    }

    /** Computes once, with what was kept of the last time. */
    public static Opinions of(VoteMatrix votes, Memory memory) {
        return new OpinionGroups(votes, memory).recount();
    }

    /** The same votes in so many groups, whether or not that fits best: to compare with other computations. */
    public static Opinions inGroups(VoteMatrix votes, Memory memory, int groups) {
        return new OpinionGroups(votes, memory).split(groups);
    }

    /** Takes a vote: 1 agrees, −1 disagrees, 0 passes. */
    public void vote(int participant, int statement, int value) {
        votes.growTo(statement + 1);
        int before = votes.cell(participant, statement);
        votes.vote(participant, statement, value);
        int after = VoteMatrix.code(value);
        if (covariance != null) {
            covariance.vote(votes, participant, statement, before, after);
        }
        if (tallies != null) {
            tallies.vote(votes, participant, statement, before, after);
        }
    }

    /** Takes a statement out. */
    public void moderateOut(int statement) {
        votes.growTo(statement + 1);
        votes.moderateOut(statement);
        moderated(statement);
    }

    /** Takes a statement in again. */
    public void moderateIn(int statement) {
        votes.moderateIn(statement);
        moderated(statement);
    }

    private void moderated(int statement) {
        if (covariance != null) {
            covariance.moderate(statement);
        }
    }

    /** Decides how many groups there are, and computes them from a fixed start. */
    public Opinions recount() {
        Axes axes = Axes.of(covariance(), between);
        if (current != null) {
            axes = axes.towards(current.axes());
        }
        Projection projection = Projection.of(votes, covariance().means(), axes);
        int[] included = Inclusion.of(votes, memory);
        Contest contest = Contest.of(pick(projection.x(), included), pick(projection.y(), included), memory, between);
        return keep(axes, projection, included, contest);
    }

    /** Computes with as many groups as before, from where they were: fit for every vote. */
    public Opinions refresh() {
        Opinions before = current;
        if (before == null || before.groups() < 2) {
            return recount();
        }
        Axes axes = Axes.turned(covariance(), before.axes());
        between.run();
        Projection projection = Projection.of(votes, covariance().means(), axes);
        between.run();
        int[] included = Inclusion.of(votes, memory);
        int[] groupOf = Arrays.stream(included).map(memory::groupOf).toArray();
        Partition partition = Partition.near(
                pick(projection.x(), included), pick(projection.y(), included), before.groups(), groupOf);
        if (partition.hasEmptyGroup()) {
            return recount();
        }
        int[] numbers = Numbering.of(partition, included, memory);
        int[] numbered = groupOf(partition, included, numbers);
        Tallies following = Objects.requireNonNull(tallies, "groups were counted before");
        following.regroup(votes, numbered);
        return keep(axes, projection, before.contest(partition), numbers, numbered, following);
    }

    /** Describes the groups as they are remembered: to compare with other computations, or after a restart. */
    public Opinions describe() {
        Axes axes = Axes.of(covariance(), between);
        Projection projection = Projection.of(votes, covariance().means(), axes);
        int[] included = IntStream.range(0, votes.participants())
                .filter(participant -> memory.groupOf(participant) >= 0)
                .toArray();
        int[] groupOf = Arrays.stream(included).map(memory::groupOf).toArray();
        double[] x = pick(projection.x(), included);
        double[] y = pick(projection.y(), included);
        Partition partition = Partition.given(x, y, memory.groups(), groupOf);
        double silhouette = Silhouettes.of(x, y, List.of(partition), between)[0];
        return keep(
                axes,
                projection,
                included,
                new Contest(partition, silhouette, memory.challenger(), memory.wins()),
                IntStream.range(0, memory.groups()).toArray());
    }

    private Opinions split(int groups) {
        Axes axes = Axes.of(covariance(), between);
        Projection projection = Projection.of(votes, covariance().means(), axes);
        int[] included = Inclusion.of(votes, memory);
        double[] x = pick(projection.x(), included);
        double[] y = pick(projection.y(), included);
        int count = Math.min(groups, x.length);
        Partition partition = Partition.of(x, y, count);
        while (partition.hasEmptyGroup() && count > 1) {
            count--;
            partition = Partition.of(x, y, count);
        }
        double silhouette = Silhouettes.of(x, y, List.of(partition), between)[0];
        return keep(axes, projection, included, new Contest(partition, silhouette, 0, 0));
    }

    private Covariance covariance() {
        if (covariance == null) {
            covariance = Covariance.of(votes, between);
        }
        covariance.follow(votes);
        return covariance;
    }

    private Opinions keep(Axes axes, Projection projection, int[] included, Contest contest) {
        return keep(axes, projection, included, contest, Numbering.of(contest.partition(), included, memory));
    }

    private Opinions keep(Axes axes, Projection projection, int[] included, Contest contest, int[] numbers) {
        int[] groupOf = groupOf(contest.partition(), included, numbers);
        tallies = new Tallies(votes, groupOf, numbers.length);
        return keep(axes, projection, contest, numbers, groupOf, tallies);
    }

    /** The number of the group of each participant, −1 for none. */
    private int[] groupOf(Partition partition, int[] included, int[] numbers) {
        int[] groupOf = new int[votes.participants()];
        Arrays.fill(groupOf, -1);
        for (int point = 0; point < included.length; point++) {
            groupOf[included[point]] = numbers[partition.groupOf()[point]];
        }
        return groupOf;
    }

    private Opinions keep(
            Axes axes, Projection projection, Contest contest, int[] numbers, int[] groupOf, Tallies tallied) {
        List<StatementView> statements = new ArrayList<>();
        for (int statement = 0; statement < votes.statements(); statement++) {
            statements.add(StatementView.of(
                    statement, votes.isOut(statement), tallied.total(statement), List.of(tallied.byGroup(statement))));
        }
        GroupView[] groups = new GroupView[numbers.length];
        for (int group = 0; group < numbers.length; group++) {
            groups[numbers[group]] = new GroupView(
                    numbers[group],
                    contest.partition().size(group),
                    contest.partition().centreX(group),
                    contest.partition().centreY(group),
                    representative(numbers[group], statements));
        }
        Opinions opinions = new Opinions(
                groupOf, projection, axes, contest, List.of(groups), statements, Majorities.of(statements));
        memory = opinions.memory();
        current = opinions;
        return opinions;
    }

    private static List<Representative> representative(int group, List<StatementView> statements) {
        Stream.Builder<Representative> all = Stream.builder();
        for (StatementView statement : statements) {
            if (!statement.out()) {
                Tally inside = statement.byGroup().get(group);
                Tally outside = new Tally(0, 0, 0);
                for (int other = 0; other < statement.byGroup().size(); other++) {
                    outside = other == group
                            ? outside
                            : outside.plus(statement.byGroup().get(other));
                }
                Representative.both(statement.statement(), inside, outside).forEach(all);
            }
        }
        return Representative.strongest(all.build(), MOST_REPRESENTATIVE);
    }

    private static double[] pick(double[] values, int[] places) {
        return Arrays.stream(places).mapToDouble(place -> values[place]).toArray();
    }
}
