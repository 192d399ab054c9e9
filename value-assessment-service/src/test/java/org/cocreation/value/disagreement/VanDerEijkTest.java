package org.cocreation.value.disagreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VanDerEijkTest {

    private static final int ROUNDS = 2_000;

    @ParameterizedTest(name = "{0} agrees {1}")
    @CsvSource({
        "30 40 210 130 530 50 10, 0.6113333333",
        "0 0 10 0 0, 1",
        "5 0 0 0 5, -1",
        "2 2 2 2 2, 0",
        "1 2 5 1 1, 0.45",
        "4 1 0 1 4, -0.6555555556",
        "0 0 5 5 0, 0.75",
        "0 0 0 0 1 3 1, 0.8",
        "0 1 3 1 0 0 0, 0.8",
        "0 1 3 1 1 3 1, 0.14"
    })
    void agreesWithThePublishedFigures(String histogram, double agreement) {
        assertThat(VanDerEijk.agreement(counts(histogram))).isCloseTo(agreement, within(1e-9));
    }

    @Test
    void polarisationRunsFromNoneToOne() {
        assertThat(VanDerEijk.polarisation(0, 0, 10, 0, 0)).isZero();
        assertThat(VanDerEijk.polarisation(5, 0, 0, 0, 5)).isEqualTo(1);
        assertThat(VanDerEijk.polarisation(0, 1, 3, 1, 1, 3, 1)).isCloseTo(0.43, within(1e-9));
    }

    @Test
    void everybodyInOneCategoryAgreesWhicheverItIs() {
        Random random = new Random(1);
        for (int i = 0; i < ROUNDS; i++) {
            long[] histogram = new long[3 + random.nextInt(8)];
            histogram[random.nextInt(histogram.length)] = 1L + random.nextInt(1_000);

            assertThat(VanDerEijk.agreement(histogram)).isEqualTo(1);
        }
    }

    @Test
    void twoEqualHalvesAtTheExtremesAreAsFarFromAgreementAsCanBe() {
        Random random = new Random(2);
        for (int i = 0; i < ROUNDS; i++) {
            long[] histogram = new long[3 + random.nextInt(8)];
            histogram[0] = histogram[histogram.length - 1] = 1L + random.nextInt(1_000);

            assertThat(VanDerEijk.agreement(histogram)).isCloseTo(-1, within(1e-12));
        }
    }

    @Test
    void itDoesNotMatterFromWhichEndTheScaleIsRead() {
        Random random = new Random(3);
        for (int i = 0; i < ROUNDS; i++) {
            long[] histogram = anyHistogram(random);
            long[] reversed = new long[histogram.length];
            for (int k = 0; k < histogram.length; k++) {
                reversed[k] = histogram[histogram.length - 1 - k];
            }

            assertThat(VanDerEijk.agreement(reversed)).isCloseTo(VanDerEijk.agreement(histogram), within(1e-12));
        }
    }

    @Test
    void onlySharesMatterNotNumbers() {
        Random random = new Random(4);
        for (int i = 0; i < ROUNDS; i++) {
            long[] histogram = anyHistogram(random);
            long[] tenfold = histogram.clone();
            for (int k = 0; k < tenfold.length; k++) {
                tenfold[k] *= 10;
            }

            assertThat(VanDerEijk.agreement(tenfold)).isCloseTo(VanDerEijk.agreement(histogram), within(1e-12));
        }
    }

    @Test
    void agreementStaysBetweenMinusOneAndOne() {
        Random random = new Random(5);
        for (int i = 0; i < ROUNDS; i++) {
            assertThat(VanDerEijk.agreement(anyHistogram(random))).isBetween(-1 - 1e-12, 1 + 1e-12);
        }
    }

    @Test
    void withoutCasesThereIsNoAgreement() {
        assertThatThrownBy(() -> VanDerEijk.agreement(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VanDerEijk.agreement(1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VanDerEijk.agreement(1, -1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static long[] anyHistogram(Random random) {
        long[] histogram = new long[3 + random.nextInt(8)];
        histogram[random.nextInt(histogram.length)] = 1;
        for (int k = 0; k < histogram.length; k++) {
            histogram[k] += random.nextBoolean() ? 0 : random.nextInt(40);
        }
        return histogram;
    }

    private static long[] counts(String histogram) {
        String[] parts = histogram.split(" ", -1);
        long[] counts = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            counts[i] = Long.parseLong(parts[i]);
        }
        return counts;
    }
}
