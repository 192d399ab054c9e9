package org.cocreation.opinion;

import java.util.List;

/**
 * How a statement is received.
 *
 * @param statement the statement
 * @param out whether it is moderated out: then it is neither consensus nor divisive
 * @param total the votes of everybody, also of those who are in no group
 * @param byGroup the votes in each group, by number
 * @param groupInformedConsensus the product of the groups' shares of agreement
 * @param mean its root for the number of groups, which can be compared where there are more or fewer groups
 * @param consensus whether the mean is at least 0.7 and every group agrees by more than half
 * @param divisive whether a group agrees, and another disagrees, surely by more than half
 * @param spread the largest share of agreement less the smallest
 */
public record StatementView(
        int statement,
        boolean out,
        Tally total,
        List<Tally> byGroup,
        double groupInformedConsensus,
        double mean,
        boolean consensus,
        boolean divisive,
        double spread) {

    private static final double LEAST_MEAN = 0.7;

    static StatementView of(int statement, boolean out, Tally total, List<Tally> byGroup) {
        double product = 1;
        double least = 1;
        double most = 0;
        boolean someAgree = false;
        boolean someDisagree = false;
        for (Tally tally : byGroup) {
            double share = tally.agreement();
            product *= share;
            least = Math.min(least, share);
            most = Math.max(most, share);
            someAgree |= Proportions.aboveHalf(tally.agree(), tally.seen()) > Proportions.SIGNIFICANT;
            someDisagree |= Proportions.aboveHalf(tally.disagree(), tally.seen()) > Proportions.SIGNIFICANT;
        }
        boolean counts = !out && !byGroup.isEmpty();
        double mean = byGroup.isEmpty() ? 0 : Math.pow(product, 1.0 / byGroup.size());
        return new StatementView(
                statement,
                out,
                total,
                List.copyOf(byGroup),
                byGroup.isEmpty() ? 0 : product,
                mean,
                counts && mean >= LEAST_MEAN && least > 0.5,
                counts && someAgree && someDisagree,
                byGroup.isEmpty() ? 0 : most - least);
    }
}
