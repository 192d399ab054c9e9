package org.cocreation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void equalNumbersAreEqual() {
        assertThat(Fraction.of(6, -4)).isEqualTo(Fraction.of(-3, 2)).hasToString("-3/2");
        assertThat(Fraction.of(0, 7)).isEqualTo(Fraction.ZERO).hasToString("0");
        assertThat(Fraction.of(new BigDecimal("1.50"))).isEqualTo(Fraction.of(3, 2));
        assertThat(Fraction.of(new BigDecimal("1E+2"))).isEqualTo(Fraction.of(100));
    }

    @Test
    void arithmeticIsExact() {
        Fraction third = Fraction.of(1, 3);

        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
        assertThat(third.minus(Fraction.HALF)).isEqualTo(Fraction.of(-1, 6));
        assertThat(third.times(Fraction.of(6))).isEqualTo(Fraction.of(2));
        assertThat(third.times(6)).isEqualTo(Fraction.of(2));
        assertThat(third.dividedBy(Fraction.of(-2, 3))).isEqualTo(Fraction.of(-1, 2));
        assertThat(third).isLessThan(Fraction.of(new BigDecimal("0.33333333333333333334")));
        assertThat(third.atMost(Fraction.HALF)).isEqualTo(third);
        assertThat(Fraction.of(200, 3).toDecimal(2)).isEqualTo("66.67");
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO)).isInstanceOf(ArithmeticException.class);
    }
}
