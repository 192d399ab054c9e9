package org.cocreation.value.statistics;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;

/** How a whole is divided: evenly or not, and like another whole or not. */
public final class Shares {

    private static final double DIGITS = 1e6;

    private Shares() {}

    /** A measure as it is shown and published: six digits after the point. */
    public static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }

    /** Shannon's entropy (Shannon 1948, Bell System Technical Journal 27): {@code H = −Σ p ln p}, with 0 ln 0 = 0. */
    public static double entropy(Collection<? extends Number> amounts) {
        double whole = sum(amounts);
        double entropy = 0;
        for (Number amount : amounts) {
            double share = whole == 0 ? 0 : amount.doubleValue() / whole;
            entropy -= share == 0 ? 0 : share * Math.log(share);
        }
        return entropy;
    }

    /** Entropy divided by its maximum (Pielou 1966, Journal of Theoretical Biology 13); 0 for fewer than two categories. */
    public static double evenness(Collection<? extends Number> amounts, int categories) {
        return categories < 2 ? 0 : entropy(amounts) / Math.log(categories);
    }

    /** {@code 1 − Σ p²} (Blau 1977, Inequality and Heterogeneity); 0 of nothing. */
    public static double blau(Collection<? extends Number> amounts) {
        double whole = sum(amounts);
        double squares = 0;
        for (Number amount : amounts) {
            double share = whole == 0 ? 0 : amount.doubleValue() / whole;
            squares += share * share;
        }
        return whole == 0 ? 0 : 1 - squares;
    }

    /** Hill's diversity number of order 1 (Hill 1973, Ecology 54): {@code exp(H)}, as many equal parts would be as diverse. */
    public static double effectiveNumber(Collection<? extends Number> amounts) {
        return sum(amounts) == 0 ? 0 : Math.exp(entropy(amounts));
    }

    /**
     * Rose's index of proportionality, {@code R = 1 − ½ Σ |s − q|} (one minus the index of Loosemore and Hanby 1971, British Journal
     * of Political Science 1); empty while nobody of the groups is there or no shares of the population are known.
     *
     * @param there how many are there of each group
     * @param population shares of the groups; scaled here so that they add up to one
     */
    public static OptionalDouble rose(Map<String, ? extends Number> there, Map<String, Double> population) {
        double all = sum(population.values());
        double present = 0;
        for (String group : population.keySet()) {
            present += amount(there, group);
        }
        if (present == 0 || all <= 0) {
            return OptionalDouble.empty();
        }
        double apart = 0;
        for (Map.Entry<String, Double> group : population.entrySet()) {
            apart += Math.abs(amount(there, group.getKey()) / present - group.getValue() / all);
        }
        return OptionalDouble.of(1 - apart / 2);
    }

    private static double amount(Map<String, ? extends Number> amounts, String of) {
        Number amount = amounts.get(of);
        return amount == null ? 0 : amount.doubleValue();
    }

    private static double sum(Collection<? extends Number> amounts) {
        return amounts.stream().mapToDouble(Number::doubleValue).sum();
    }
}
