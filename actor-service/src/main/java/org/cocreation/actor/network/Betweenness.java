package org.cocreation.actor.network;

import java.util.Arrays;

/**
 * Betweenness centrality (Freeman 1977) by Brandes' accumulation of dependencies (A faster algorithm for betweenness centrality, 2001),
 * on the network in which actors of the same arena are tied.
 *
 * <p>The network is a union of cliques, so a search steps from actors to their arenas and on to the members: an arena hands on the sum
 * of the paths that reach it, instead of each member handing them to each other. Two actors who share several arenas are tied once: what
 * their further arenas hand on too much is taken off again. The cost for each source is the number of seats, not of ties. The loops over
 * seats ask nothing about arenas: those that do not count at a level hold zero, because a processor guesses such questions badly.
 */
final class Betweenness {

    private static final int UNSEEN = -1;

    private final int[] size;
    private final Rows arenasOf;
    private final Rows kindsOf;
    private final int[][] sharers;
    private final int[][] surplus;

    private final int[] distance;
    private final double[] paths;
    /** By kind: what depends on it, for each path that reaches it. */
    private final double[] carried;

    private final int[] order;
    private final int[] levelStart;
    private final boolean[] seen;
    private final int[] opened;
    private final int[] openedStart;
    private int openedEnd;
    /** By arena of the level at hand: what it gives, paths on the way out and dependencies on the way back. */
    private final double[] gives;
    /** By arena: what it is given for the next level. */
    private final double[] given;

    private final double[] sum;

    private Betweenness(Twins twins) {
        int kinds = twins.kinds();
        int arenas = twins.kindsOf().length;
        size = twins.size();
        arenasOf = Rows.of(twins.arenasOf());
        kindsOf = Rows.of(twins.kindsOf());
        sharers = twins.sharers();
        surplus = twins.surplus();
        distance = new int[kinds];
        paths = new double[kinds];
        carried = new double[kinds];
        order = new int[kinds];
        levelStart = new int[kinds + 2];
        seen = new boolean[arenas];
        opened = new int[arenas];
        openedStart = new int[kinds + 2];
        gives = new double[arenas];
        given = new double[arenas];
        sum = new double[kinds];
    }

    /** Rows of numbers one after the other: read in order, where an array for each would be looked up. */
    private static final class Rows {

        private final int[] start;
        private final int[] entries;

        private Rows(int[] start, int[] entries) {
            this.start = start;
            this.entries = entries;
        }

        static Rows of(int[][] rows) {
            int[] start = new int[rows.length + 1];
            for (int row = 0; row < rows.length; row++) {
                start[row + 1] = start[row] + rows[row].length;
            }
            int[] entries = new int[start[rows.length]];
            for (int row = 0; row < rows.length; row++) {
                System.arraycopy(rows[row], 0, entries, start[row], rows[row].length);
            }
            return new Rows(start, entries);
        }
    }

    /** For each actor, the share of shortest paths between pairs of others that run through it, summed over the pairs. */
    static double[] of(Seating seating) {
        Twins twins = Twins.of(seating);
        Betweenness computation = new Betweenness(twins);
        for (int source = 0; source < twins.kinds(); source++) {
            int levels = computation.search(source);
            computation.depend(source, levels);
        }
        double[] betweenness = new double[seating.actors()];
        // Each pair was met from both of its ends.
        Arrays.setAll(betweenness, actor -> Math.max(0, computation.sum[twins.kindOf()[actor]] / 2));
        return betweenness;
    }

    /** As a share of the pairs of others, (n − 1)(n − 2)/2. */
    static double normalised(double betweenness, int actors) {
        return actors < 3 ? 0 : betweenness / ((actors - 1.0) * (actors - 2.0) / 2);
    }

    /** Counts the shortest paths from one actor of a kind to all others; returns the number of levels. */
    private int search(int source) {
        Arrays.fill(distance, UNSEEN);
        Arrays.fill(seen, false);
        Arrays.fill(gives, 0);
        distance[source] = 0;
        paths[source] = 1;
        order[0] = source;
        openedEnd = 0;
        // One actor sets out; the others of its kind are neighbours through whom nothing is reached sooner.
        bring(source, 1);
        int level = 0;
        int from = 0;
        int to = 1;
        openedStart[0] = 0;
        while (from < to) {
            levelStart[level] = from;
            openedStart[level + 1] = openedEnd;
            turn(openedStart[level], openedEnd);
            int next = reach(level, to);
            for (int i = to; i < next; i++) {
                paths[order[i]] -= countedTwice(order[i], level);
            }
            for (int i = to; i < next; i++) {
                bring(order[i], size[order[i]] * paths[order[i]]);
            }
            still(openedStart[level], openedStart[level + 1]);
            from = to;
            to = next;
            level++;
        }
        levelStart[level] = from;
        return level;
    }

    /** Brings paths to the arenas of a kind. */
    private void bring(int kind, double brought) {
        for (int at = arenasOf.start[kind]; at < arenasOf.start[kind + 1]; at++) {
            int arena = arenasOf.entries[at];
            given[arena] += brought;
            if (!seen[arena]) {
                seen[arena] = true;
                opened[openedEnd++] = arena;
            }
        }
    }

    /** What these arenas were given, they give from now on. */
    private void turn(int from, int to) {
        for (int i = from; i < to; i++) {
            gives[opened[i]] = given[opened[i]];
            given[opened[i]] = 0;
        }
    }

    /** These arenas give nothing any more, and what they were given meanwhile is not wanted. */
    private void still(int from, int to) {
        for (int i = from; i < to; i++) {
            gives[opened[i]] = 0;
            given[opened[i]] = 0;
        }
    }

    /** Finds whom the arenas of a level lead to: through their members, or by looking at everybody when that is less. */
    private int reach(int level, int to) {
        int members = 0;
        for (int i = openedStart[level]; i < openedEnd; i++) {
            members += kindsOf.start[opened[i] + 1] - kindsOf.start[opened[i]];
        }
        int end = to;
        if (members > distance.length / 2) {
            for (int kind = 0; kind < distance.length; kind++) {
                if (distance[kind] == UNSEEN) {
                    end = meet(kind, level, end);
                }
            }
            return end;
        }
        for (int i = openedStart[level]; i < openedEnd; i++) {
            for (int at = kindsOf.start[opened[i]]; at < kindsOf.start[opened[i] + 1]; at++) {
                if (distance[kindsOf.entries[at]] == UNSEEN) {
                    end = meet(kindsOf.entries[at], level, end);
                }
            }
        }
        return end;
    }

    private int meet(int kind, int level, int end) {
        double reaching = givenTo(kind);
        if (reaching > 0) {
            distance[kind] = level + 1;
            paths[kind] = reaching;
            order[end] = kind;
            return end + 1;
        }
        return end;
    }

    private double givenTo(int kind) {
        double all = 0;
        for (int at = arenasOf.start[kind]; at < arenasOf.start[kind + 1]; at++) {
            all += gives[arenasOf.entries[at]];
        }
        return all;
    }

    private double countedTwice(int kind, int level) {
        int[] others = sharers[kind];
        double twice = 0;
        for (int i = 0; i < others.length; i++) {
            int other = others[i];
            if (distance[other] == level) {
                twice += surplus[kind][i] * (level == 0 ? 1 : size[other]) * paths[other];
            }
        }
        return twice;
    }

    /** Sums up, from the last level back, how much each kind is depended on. */
    private void depend(int source, int levels) {
        for (int level = levels - 1; level > 0; level--) {
            for (int i = levelStart[level]; i < levelStart[level + 1]; i++) {
                int kind = order[i];
                double dependency = (givenTo(kind) - carriedTwice(kind, level)) * paths[kind];
                sum[kind] += size[source] * dependency;
                double each = size[kind] * (1 + dependency) / paths[kind];
                carried[kind] = each;
                for (int at = arenasOf.start[kind]; at < arenasOf.start[kind + 1]; at++) {
                    given[arenasOf.entries[at]] += each;
                }
            }
            still(openedStart[level], openedStart[level + 1]);
            turn(openedStart[level - 1], openedStart[level]);
        }
        still(openedStart[0], openedStart[1]);
    }

    private double carriedTwice(int kind, int level) {
        int[] others = sharers[kind];
        double twice = 0;
        for (int i = 0; i < others.length; i++) {
            if (distance[others[i]] == level + 1) {
                twice += surplus[kind][i] * carried[others[i]];
            }
        }
        return twice;
    }
}
