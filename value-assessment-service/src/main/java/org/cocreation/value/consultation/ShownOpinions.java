package org.cocreation.value.consultation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cocreation.contracts.ConsultationEvent.ConsensusFound;
import org.cocreation.contracts.ConsultationEvent.ConsultationClosed;
import org.cocreation.opinion.Tally;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of opinion groups. Groups that are too small to hide in enter no figure, or it could be computed back from the others;
 * whether a statement is consensus is decided by all groups.
 *
 * @param smallGroups how many groups are too small to be shown
 * @param consensus numbers of the statements on which all groups agree, the strongest first
 * @param divisive numbers of the statements that set groups against each other, the widest spread first
 */
record ShownOpinions(
        int participants,
        int votes,
        @Nullable Double silhouette,
        List<OpinionResult.Group> groups,
        int smallGroups,
        List<Integer> consensus,
        List<Integer> divisive,
        List<Received> statements) {

    private static final double DECIMALS = 1e6;

    /** The votes of one group on a statement. */
    public record InGroup(int group, int agree, int disagree, int pass) {}

    /**
     * How the groups that are shown receive a statement.
     *
     * @param groupInformedConsensus the product of their shares of agreement
     * @param mean its root for their number, which compares where there are more or fewer groups
     */
    public record Received(
            int number,
            List<InGroup> byGroup,
            double groupInformedConsensus,
            double mean,
            boolean consensus,
            boolean divisive) {}

    static ShownOpinions of(OpinionResult result, int minimumSize) {
        List<OpinionResult.Group> shown = result.groups().stream()
                .filter(group -> group.size() >= minimumSize)
                .toList();
        List<Received> received = shown.isEmpty()
                ? List.of()
                : result.statements().stream()
                        .filter(each -> !each.out())
                        .map(each -> received(each, shown))
                        .toList();
        return new ShownOpinions(
                result.participants(),
                result.votes(),
                result.silhouette(),
                shown,
                result.groups().size() - shown.size(),
                received.stream()
                        .filter(Received::consensus)
                        .sorted(Comparator.comparingDouble(Received::mean)
                                .reversed()
                                .thenComparingInt(Received::number))
                        .map(Received::number)
                        .toList(),
                result.statements().stream()
                        .filter(OpinionResult.OnStatement::divisive)
                        .filter(each -> !each.out() && !shown.isEmpty())
                        .sorted(Comparator.comparingDouble(OpinionResult.OnStatement::spread)
                                .reversed()
                                .thenComparingInt(OpinionResult.OnStatement::number))
                        .map(OpinionResult.OnStatement::number)
                        .toList(),
                received);
    }

    private static Received received(OpinionResult.OnStatement statement, List<OpinionResult.Group> shown) {
        double product = 1;
        for (OpinionResult.Group group : shown) {
            product *= statement.byGroup().get(group.number()).agreement();
        }
        return new Received(
                statement.number(),
                shown.stream()
                        .map(group ->
                                inGroup(group.number(), statement.byGroup().get(group.number())))
                        .toList(),
                rounded(product),
                rounded(Math.pow(product, 1.0 / shown.size())),
                statement.consensus(),
                statement.divisive());
    }

    private static InGroup inGroup(int group, Tally tally) {
        return new InGroup(group, tally.agree(), tally.disagree(), tally.pass());
    }

    /** The facts that all groups agree on something, the strongest first. */
    List<ConsensusFound> consensusFound(UUID arenaId, UUID consultationId, Map<Integer, UUID> statementIds) {
        return consensus.stream()
                .flatMap(number -> statements.stream().filter(each -> each.number() == number))
                .map(each -> new ConsensusFound(
                        arenaId,
                        consultationId,
                        Objects.requireNonNull(statementIds.get(each.number()), "every statement has an id"),
                        each.number(),
                        each.groupInformedConsensus(),
                        each.mean(),
                        groups.size()))
                .toList();
    }

    /** The fact that the consultation ended. */
    ConsultationClosed closed(UUID arenaId, UUID consultationId, int allStatements) {
        return new ConsultationClosed(
                arenaId,
                consultationId,
                participants,
                votes,
                allStatements,
                groups.stream().map(OpinionResult.Group::size).toList(),
                silhouette == null ? null : rounded(silhouette),
                consensus.stream().sorted().toList(),
                divisive.stream().sorted().toList());
    }

    private static double rounded(double figure) {
        return Math.round(figure * DECIMALS) / DECIMALS;
    }
}
