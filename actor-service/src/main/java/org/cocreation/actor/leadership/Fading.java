package org.cocreation.actor.leadership;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * A stock that is accumulated, spent and depreciates (leadership capital as Bennister, 't Hart and Worthy, 2015, describe it): the balance
 * at a time is the sum of ±amount · 2^(−age / half-life) of all entries until then. Ledger and tariff are this platform's own; their index
 * of ten indicators is not claimed.
 */
final class Fading {

    private Fading() {}

    /** Something earned, or spent when it is negative. */
    record Amount(Instant at, double signed) {}

    static double balance(Collection<Amount> entries, Instant at, Duration halfLife) {
        return entries.stream()
                .filter(entry -> !entry.at().isAfter(at))
                .mapToDouble(entry -> entry.signed() * left(Duration.between(entry.at(), at), halfLife))
                .sum();
    }

    private static double left(Duration age, Duration halfLife) {
        return Math.pow(2, -(seconds(age) / seconds(halfLife)));
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}
