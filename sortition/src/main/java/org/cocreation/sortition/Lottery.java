package org.cocreation.sortition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which panels can be drawn and how likely each is. A panel is given by how many members it has of each kind; who they are is drawn too, and
 * everybody of a kind has the same chance.
 */
public final class Lottery {

    /** Likelihoods are whole numbers of this many tickets, so that everybody computes the same. */
    public static final long TICKETS = 1_000_000_000_000L;

    private static final double DIGITS = 1e9;

    private final Method method;
    private final Pool pool;
    private final List<Panel> panels;

    /** How a lottery was found. */
    public enum Method {
        LEXIMIN,
        GREEDY
    }

    /**
     * One panel of the lottery.
     *
     * @param tickets how likely, out of {@link #TICKETS}
     * @param members how many of each kind, in the order of the pool's kinds
     */
    public record Panel(long tickets, List<Integer> members) {

        public Panel {
            members = List.copyOf(members);
        }
    }

    /** A lottery as it was published. */
    public Lottery(Method method, Pool pool, List<Panel> panels) {
        this.method = method;
        this.pool = pool;
        this.panels = List.copyOf(panels);
        if (panels.stream().mapToLong(Panel::tickets).sum() != TICKETS) {
            throw new IllegalArgumentException("the tickets do not sum to " + TICKETS);
        }
        if (panels.stream()
                .anyMatch(each -> each.members().size() != pool.kinds().size())) {
            throw new IllegalArgumentException("a panel names other kinds than the pool");
        }
    }

    /**
     * Finds the fairest lottery, or a good one when the pool has too many kinds or no programme could be solved; the quotas must allow a
     * panel. The chances do not depend on the seed.
     */
    public static Lottery fairest(Pool pool, int size, long seed) {
        for (int attempt = 0; attempt < ATTEMPTS && pool.kinds().size() <= LEXIMIN_LIMIT; attempt++) {
            try {
                return Leximin.lottery(pool, size, seed + attempt)
                        .orElseThrow(() -> new IllegalArgumentException("no panel keeps the quotas"));
            } catch (IllegalStateException notSolved) {
                // numbers were rounded in an unlucky way; another beginning takes another way
            }
        }
        return Greedy.lottery(pool, size, seed);
    }

    private static final int ATTEMPTS = 3;

    /** Kinds of people up to which the fairest lottery is computed. A pool of 500 people cannot have more. */
    public static final int LEXIMIN_LIMIT = 500;

    /** Turns weights into tickets by largest remainders. */
    static Lottery of(Method method, Pool pool, int size, List<int[]> found, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        long[] tickets = new long[weights.length];
        double[] remainders = new double[weights.length];
        long left = TICKETS;
        for (int i = 0; i < weights.length; i++) {
            double exact = weights[i] / sum * TICKETS;
            tickets[i] = (long) Math.floor(exact);
            remainders[i] = exact - tickets[i];
            left -= tickets[i];
        }
        List<Integer> order = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i]))
                .toList();
        for (int i = 0; left > 0; i = (i + 1) % order.size()) {
            tickets[order.get(i)]++;
            left--;
        }
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < tickets.length; i++) {
            if (tickets[i] > 0) {
                panels.add(
                        new Panel(tickets[i], IntStream.of(found.get(i)).boxed().toList()));
            }
        }
        return new Lottery(method, pool, panels);
    }

    /** How it was found. */
    public Method method() {
        return method;
    }

    /** Among whom. */
    public Pool pool() {
        return pool;
    }

    /** The panels that can be drawn. */
    public List<Panel> panels() {
        return panels;
    }

    /** The chance of each person of a kind. */
    public double chance(int kind) {
        long seats = 0;
        for (Panel panel : panels) {
            seats += panel.tickets() * panel.members().get(kind);
        }
        return rounded((double) seats / TICKETS / pool.kinds().get(kind).count());
    }

    /** The chances of everybody, by id. */
    public Map<String, Double> chances() {
        Map<String, Double> chances = new TreeMap<>();
        for (int kind = 0; kind < pool.kinds().size(); kind++) {
            double chance = chance(kind);
            pool.kinds().get(kind).people().forEach(id -> chances.put(id, chance));
        }
        return chances;
    }

    /** What is said about the chances of all. */
    public Fairness fairness() {
        return Fairness.of(chances().values());
    }

    /** Draws one panel; the same seed draws the same people. */
    public List<String> draw(String seed) {
        long ticket = Lots.ticket(seed, TICKETS);
        long passed = 0;
        for (Panel panel : panels) {
            passed += panel.tickets();
            if (ticket < passed) {
                return members(panel, seed);
            }
        }
        throw new IllegalStateException("a ticket beyond the last panel");
    }

    private List<String> members(Panel panel, String seed) {
        List<String> members = new ArrayList<>();
        for (int kind = 0; kind < pool.kinds().size(); kind++) {
            members.addAll(Lots.order(seed, pool.kinds().get(kind).people())
                    .subList(0, panel.members().get(kind)));
        }
        members.sort(Comparator.naturalOrder());
        return members;
    }

    static double rounded(double number) {
        return Math.round(number * DIGITS) / DIGITS;
    }
}
