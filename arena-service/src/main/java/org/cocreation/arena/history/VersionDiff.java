package org.cocreation.arena.history;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cocreation.arena.proposal.Assumption;
import org.cocreation.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two versions of a proposal.
 *
 * @param title pieces in reading order: SAME and REMOVED together are the first version, SAME and ADDED the second
 * @param summary as the title
 * @param language absent where it did not change, as are framing and budget
 */
public record VersionDiff(
        UUID proposalId,
        int from,
        int to,
        List<TextDiff.Piece> title,
        List<TextDiff.Piece> summary,
        Assumptions changeLogic,
        @Nullable Change<String> language,
        @Nullable Change<Integer> framingVersion,
        @Nullable Change<Money> budgetAsked) {

    /** Assumptions of only one of the versions; a changed one is among both. */
    public record Assumptions(List<Assumption> removed, List<Assumption> added) {}

    /** Something that has one value in a version. */
    public record Change<T>(@Nullable T from, @Nullable T to) {}

    static VersionDiff between(VersionView from, VersionView to) {
        return new VersionDiff(
                from.proposalId(),
                from.version(),
                to.version(),
                TextDiff.between(from.title(), to.title()),
                TextDiff.between(from.summary(), to.summary()),
                new Assumptions(
                        without(from.changeLogic(), to.changeLogic()), without(to.changeLogic(), from.changeLogic())),
                change(from.language(), to.language()),
                change(from.framingVersion(), to.framingVersion()),
                change(from.budgetAsked(), to.budgetAsked()));
    }

    private static List<Assumption> without(List<Assumption> all, List<Assumption> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }

    private static <T> @Nullable Change<T> change(@Nullable T from, @Nullable T to) {
        return Objects.equals(from, to) ? null : new Change<>(from, to);
    }
}
