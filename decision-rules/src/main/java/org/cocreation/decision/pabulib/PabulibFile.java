package org.cocreation.decision.pabulib;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cocreation.decision.budget.BudgetElection;
import org.cocreation.decision.budget.Project;

/**
 * A budget election in the Pabulib format, as it stands in the file. Columns that the format does not require are kept in their order.
 *
 * @param meta by key, in the order of the file; always has {@code budget} and {@code vote_type}
 * @param projectColumns names of the further columns of the projects
 * @param projects in the order of the file
 * @param voteColumns names of the further columns of the votes
 * @param votes in the order of the file
 */
public record PabulibFile(
        Map<String, String> meta,
        List<String> projectColumns,
        List<Row> projects,
        List<String> voteColumns,
        List<Vote> votes) {

    /**
     * A project.
     *
     * @param cost in units of the currency
     * @param further one value for each of the further columns; empty text where the file has none
     */
    public record Row(String id, BigDecimal cost, List<String> further) {}

    /**
     * One voter's ballot.
     *
     * @param projects the ids that the voter named; in order of preference where the vote is ordinal
     * @param points parallel to the projects where votes have points, else empty
     * @param further one value for each of the further columns; empty text where the file has none
     */
    public record Vote(String voter, List<String> projects, List<BigDecimal> points, List<String> further) {}

    /** How voters may vote. */
    public VoteType voteType() {
        return VoteType.of(meta.getOrDefault("vote_type", "")).orElseThrow();
    }

    /** What may be spent, in units of the currency. */
    public BigDecimal budget() {
        return new BigDecimal(meta.getOrDefault("budget", ""));
    }

    /**
     * The election that the voting rules take. Money is counted in the smallest decimal that budget or costs use; points in the smallest
     * decimal that points use. Named projects count as approved where votes have no points. Numbers that are too large for it are an
     * {@link ArithmeticException}.
     */
    public BudgetElection election() {
        int places =
                decimals(Stream.concat(Stream.of(budget()), projects.stream().map(Row::cost)));
        BudgetElection.Builder election = BudgetElection.of(
                scaled(budget(), places),
                BigDecimal.TEN.pow(places).longValueExact(),
                projects.stream()
                        .map(each -> new Project(each.id(), scaled(each.cost(), places)))
                        .toList());
        boolean points = voteType().hasPoints();
        int digits = decimals(votes.stream().flatMap(each -> each.points().stream()));
        for (Vote vote : votes) {
            if (points) {
                election.score(points(vote, digits));
            } else {
                election.approve(vote.projects());
            }
        }
        return election.build();
    }

    private static Map<String, Integer> points(Vote vote, int digits) {
        Map<String, Integer> points = new LinkedHashMap<>();
        for (int i = 0; i < vote.projects().size(); i++) {
            points.put(
                    vote.projects().get(i), Math.toIntExact(scaled(vote.points().get(i), digits)));
        }
        return points;
    }

    private static int decimals(Stream<BigDecimal> numbers) {
        return numbers.mapToInt(each -> each.stripTrailingZeros().scale()).reduce(0, Math::max);
    }

    private static long scaled(BigDecimal number, int places) {
        return number.movePointRight(places).longValueExact();
    }
}
