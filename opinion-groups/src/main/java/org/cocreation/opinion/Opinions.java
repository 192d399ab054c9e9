package org.cocreation.opinion;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The opinion groups of a consultation at one moment. Participants are known by their index in the {@link VoteMatrix}. */
public final class Opinions {

    private final int[] groupOf;
    private final Projection projection;
    private final Axes axes;
    private final double silhouette;
    private final Memory memory;
    private final List<GroupView> perGroup;
    private final List<StatementView> statements;
    private final Majorities majorities;

    Opinions(
            int[] groupOf,
            Projection projection,
            Axes axes,
            Contest contest,
            List<GroupView> perGroup,
            List<StatementView> statements,
            Majorities majorities) {
        this.groupOf = groupOf;
        this.projection = projection;
        this.axes = axes;
        this.silhouette = contest.silhouette();
        Integer[] remembered = new Integer[groupOf.length];
        Arrays.setAll(remembered, participant -> groupOf[participant]);
        this.memory = new Memory(perGroup.size(), contest.challenger(), contest.wins(), List.of(remembered));
        this.perGroup = List.copyOf(perGroup);
        this.statements = List.copyOf(statements);
        this.majorities = majorities;
    }

    /** A place in the picture. */
    public record Point(double x, double y) {}

    /** How many groups there are. */
    public int groups() {
        return perGroup.size();
    }

    /** How well the groups fit, from −1 to 1; 0 where there are not two. Measured whenever the number of groups is chosen. */
    public double silhouette() {
        return silhouette;
    }

    /** How many participants the votes had. */
    public int participants() {
        return groupOf.length;
    }

    /** The number of the group in which the participant is, −1 for none. */
    public int groupOf(int participant) {
        return participant < groupOf.length ? groupOf[participant] : -1;
    }

    /** Where the participant stands, if he is in a group. */
    public Optional<Point> place(int participant) {
        return groupOf(participant) < 0
                ? Optional.empty()
                : Optional.of(new Point(projection.x()[participant], projection.y()[participant]));
    }

    double x(int participant) {
        return projection.x()[participant];
    }

    double y(int participant) {
        return projection.y()[participant];
    }

    /** The groups by number. */
    public List<GroupView> perGroup() {
        return perGroup;
    }

    /** All statements, in their order. */
    public List<StatementView> statements() {
        return statements;
    }

    /** The statements on which all groups agree, the strongest first. */
    public List<StatementView> consensus() {
        return statements.stream()
                .filter(StatementView::consensus)
                .sorted((one, other) -> Double.compare(other.mean(), one.mean()))
                .toList();
    }

    /** The statements that set groups against each other, the widest spread first. */
    public List<StatementView> divisive() {
        return statements.stream()
                .filter(StatementView::divisive)
                .sorted((one, other) -> Double.compare(other.spread(), one.spread()))
                .toList();
    }

    /** What most think, whatever their group. */
    public Majorities majorities() {
        return majorities;
    }

    /** What the next computation has to know. */
    public Memory memory() {
        return memory;
    }

    Axes axes() {
        return axes;
    }

    Projection projection() {
        return projection;
    }

    Contest contest(Partition partition) {
        return new Contest(partition, silhouette, memory.challenger(), memory.wins());
    }
}
