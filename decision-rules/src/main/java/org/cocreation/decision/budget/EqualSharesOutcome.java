package org.cocreation.decision.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cocreation.decision.Fraction;

/**
 * What Equal Shares decided, and why. All money is exact and in the smallest unit of the currency.
 *
 * @param share what every voter had at the start of the run that counts
 * @param rounds how often every voter's money was raised by one unit of the currency to get there; 0 without completion
 * @param purchases the projects that are paid for, in the order in which they were bought
 * @param losses the others, in the order in which they became unaffordable
 * @param budget the true budget
 */
public record EqualSharesOutcome(
        Fraction share, long rounds, List<Purchase> purchases, List<Loss> losses, long budget) {

    /**
     * A project that its supporters paid for.
     *
     * @param supporters who voted for it
     * @param rho the price of one unit of utility; the smallest of all projects at that moment
     * @param price the most that anybody paid for one vote or point
     * @param paidInFull supporters who paid the price for each of their votes or points
     * @param paidTheRest supporters who paid less: everything that they had left
     * @param hadNothing supporters who had spent all their money before
     */
    public record Purchase(
            Project project,
            long supporters,
            Fraction rho,
            Fraction price,
            long paidInFull,
            long paidTheRest,
            long hadNothing) {}

    /**
     * A project that its supporters could not pay for.
     *
     * @param supporters who voted for it
     * @param money what they had left together when that was less than the cost for the first time
     * @param after how many projects had been bought by then; 0 when it was unaffordable from the start
     */
    public record Loss(Project project, long supporters, Fraction money, int after) {}

    /**
     * What one voter paid.
     *
     * @param payments by project, in the order of the purchases; without those that cost this voter nothing
     * @param left what the voter did not spend
     */
    public record Receipt(List<Payment> payments, Fraction left) {}

    /** What one voter paid for one project. */
    public record Payment(Project project, Fraction amount) {}

    /** The projects that are paid for, in the order in which they were bought. */
    public List<Project> selected() {
        return purchases.stream().map(Purchase::project).toList();
    }

    /** What the selected projects cost together. */
    public long cost() {
        return purchases.stream()
                .mapToLong(purchase -> purchase.project().cost())
                .sum();
    }

    /**
     * What a voter with this ballot paid, told from the ballot alone.
     *
     * @param ballot the weight of each project that the voter supports: its points where the utility is points, else 1
     */
    public Receipt receipt(Map<String, Integer> ballot) {
        List<Payment> payments = new ArrayList<>();
        Fraction left = share;
        for (Purchase purchase : purchases) {
            int weight = ballot.getOrDefault(purchase.project().id(), 0);
            Fraction amount = left.atMost(purchase.price().times(weight));
            if (amount.signum() > 0) {
                payments.add(new Payment(purchase.project(), amount));
                left = left.minus(amount);
            }
        }
        return new Receipt(List.copyOf(payments), left);
    }
}
