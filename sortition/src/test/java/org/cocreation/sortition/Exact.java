package org.cocreation.sortition;

import java.math.BigInteger;

/** A fraction without rounding, for the oracle. */
record Exact(BigInteger over, BigInteger under) implements Comparable<Exact> {

    static final Exact ZERO = of(0);
    static final Exact ONE = of(1);

    Exact {
        BigInteger common = over.gcd(under);
        if (under.signum() < 0) {
            common = common.negate();
        }
        over = over.divide(common);
        under = under.divide(common);
    }

    static Exact of(long whole) {
        return new Exact(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    Exact minus(Exact other) {
        return new Exact(over.multiply(other.under).subtract(other.over.multiply(under)), under.multiply(other.under));
    }

    Exact times(Exact other) {
        return new Exact(over.multiply(other.over), under.multiply(other.under));
    }

    Exact by(Exact other) {
        return new Exact(over.multiply(other.under), under.multiply(other.over));
    }

    int sign() {
        return over.signum();
    }

    double number() {
        return over.doubleValue() / under.doubleValue();
    }

    @Override
    public int compareTo(Exact other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
