package org.cocreation.value.disagreement;

/**
 * Agreement on an ordered rating scale: 1 when everybody chose the same category, 0 when all categories were chosen equally often, −1
 * when one half chose the lowest and the other half the highest. Unlike a standard deviation it does not call a spread-out but
 * one-peaked group divided.
 *
 * <p>Source: C. van der Eijk, "Measuring agreement in ordered rating scales", Quality and Quantity 35 (2001) 325–341. The histogram is
 * peeled into layers of equal height; each layer is a pattern of filled and empty categories whose agreement follows from how many
 * ordered triples of it are unimodal (110, 011) and how many are not (101). The layers are weighted by their share of the cases.
 */
public final class VanDerEijk {

    private VanDerEijk() {}

    /**
     * The agreement A of a histogram.
     *
     * @param histogram cases per category, in the order of the scale; three categories or more, one case or more
     */
    public static double agreement(long... histogram) {
        if (histogram.length < 3) {
            throw new IllegalArgumentException("agreement needs three categories or more");
        }
        long[] left = histogram.clone();
        long cases = 0;
        for (long count : left) {
            if (count < 0) {
                throw new IllegalArgumentException("a category holds a negative number of cases");
            }
            cases += count;
        }
        if (cases == 0) {
            throw new IllegalArgumentException("agreement needs one case or more");
        }
        double weighted = 0;
        for (long height = lowestFilled(left); height > 0; height = lowestFilled(left)) {
            boolean[] layer = new boolean[left.length];
            int filled = 0;
            for (int i = 0; i < left.length; i++) {
                layer[i] = left[i] > 0;
                if (layer[i]) {
                    filled++;
                    left[i] -= height;
                }
            }
            weighted += (double) height * filled / cases * agreementOfLayer(layer, filled);
        }
        return weighted;
    }

    /** How far a histogram is from agreement: 0 for one category, 1 for two equal halves at the extremes. */
    public static double polarisation(long... histogram) {
        return (1 - agreement(histogram)) / 2;
    }

    private static long lowestFilled(long[] histogram) {
        long lowest = 0;
        for (long count : histogram) {
            if (count > 0 && (lowest == 0 || count < lowest)) {
                lowest = count;
            }
        }
        return lowest;
    }

    private static double agreementOfLayer(boolean[] layer, int filled) {
        double categories = layer.length;
        return unimodality(layer) * (1 - (filled - 1) / (categories - 1));
    }

    private static double unimodality(boolean[] layer) {
        double unimodal = 0;
        double bimodal = 0;
        for (int i = 0; i < layer.length; i++) {
            for (int j = i + 1; j < layer.length; j++) {
                for (int k = j + 1; k < layer.length; k++) {
                    if (layer[i] && !layer[j] && layer[k]) {
                        bimodal++;
                    } else if (layer[j] && layer[i] != layer[k]) {
                        unimodal++;
                    }
                }
            }
        }
        if (unimodal + bimodal == 0) {
            return 1;
        }
        double categories = layer.length;
        return ((categories - 2) * unimodal - (categories - 1) * bimodal) / ((categories - 2) * (unimodal + bimodal));
    }
}
