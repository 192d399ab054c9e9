package org.cocreation.arena.mandate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.cocreation.contracts.DecisionRule;
import org.cocreation.contracts.Money;
import org.cocreation.contracts.SeatRole;
import org.cocreation.kit.http.Problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which an arena is to decide; no roles means all voting seats.
 *
 * @param electorate SEATS when it is not said
 * @param quorum share of the roll that must take part, 0 to 1
 * @param threshold share of the votes for and against that must be exceeded; one half when it is not said
 * @param maxRounds rounds of consent; 1 when it is not said
 * @param k options to choose by approval; 1 when it is not said
 * @param budget money to divide; may be left to each decision
 */
public record RuleSpec(
        @NotNull RuleKind kind,
        @Nullable Electorate electorate,
        @Size(max = 7) @Nullable List<@NotNull SeatRole> roles,
        @NotNull @DecimalMin("0") @DecimalMax("1") Double quorum,

        @DecimalMin("0") @DecimalMax(value = "1", inclusive = false) @Nullable
        Double threshold,

        @Size(max = 20) @Nullable List<@NotNull @Pattern(regexp = GROUP) String> groups,
        @Min(1) @Max(10) @Nullable Integer maxRounds,
        @Valid @Nullable FallBack fallBack,
        @Min(1) @Max(200) @Nullable Integer k,
        @Valid @Nullable Pot budget) {

    /** Most money in one amount: a number that every reader of JSON holds exactly. */
    public static final long MOST_MONEY = 9_007_199_254_740_991L;

    /** A stakeholder group: {@code role:CITIZEN} or {@code affected:youth-13-18}. */
    static final String GROUP = "(role:[A-Z_]+|affected:[a-z0-9][a-z0-9-]*)";

    /** The rule that applies when consent cannot be reached: a majority, or one in each of several groups. */
    public record FallBack(
            @NotNull RuleKind kind,

            @DecimalMin("0") @DecimalMax(value = "1", inclusive = false) @Nullable
            Double threshold,

            @Size(max = 20) @Nullable List<@NotNull @Pattern(regexp = GROUP) String> groups) {}

    /** Money to divide, in the smallest unit of the currency. */
    public record Pot(
            @NotNull @PositiveOrZero @Max(MOST_MONEY) Long amount,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}

    /** What does not fit together in it, with pointers that start at its own place in the request. */
    public List<Fault> faults(String at) {
        List<Fault> faults = new ArrayList<>();
        if (kind == RuleKind.CONCURRENT_MAJORITY && fewerThanTwo(groups)) {
            faults.add(Fault.at(at + "/groups", "too-few", "a concurrent majority needs at least two groups"));
        }
        if (kind != RuleKind.CONCURRENT_MAJORITY && groups != null) {
            faults.add(notForThisRule(at + "/groups", "only a concurrent majority counts by groups"));
        }
        if (maxRounds != null && kind != RuleKind.CONSENT) {
            faults.add(notForThisRule(at + "/maxRounds", "only consent has rounds"));
        }
        if (threshold != null && !kind.countsForAndAgainst()) {
            faults.add(notForThisRule(at + "/threshold", "only a majority has a threshold"));
        }
        if (k != null && kind != RuleKind.APPROVAL) {
            faults.add(notForThisRule(at + "/k", "only approval chooses a number of options"));
        }
        if (budget != null && !kind.dividesMoney()) {
            faults.add(notForThisRule(at + "/budget", "only budget rules divide money"));
        }
        if (electorate == Electorate.PUBLIC) {
            publicFaults(at, faults);
        }
        fallBackFaults(at + "/fallBack", faults);
        return faults;
    }

    private void publicFaults(String at, List<Fault> faults) {
        if (kind == RuleKind.CONSENT || kind == RuleKind.CONCURRENT_MAJORITY) {
            faults.add(notForThisRule(at + "/electorate", "the public does not decide by " + kind));
        }
        if (roles != null && !roles.isEmpty()) {
            faults.add(notForThisRule(at + "/roles", "the public has no seat roles"));
        }
    }

    private void fallBackFaults(String at, List<Fault> faults) {
        if (fallBack == null) {
            return;
        }
        if (kind != RuleKind.CONSENT) {
            faults.add(notForThisRule(at, "only consent has a rule to fall back on"));
        }
        if (!fallBack.kind().countsForAndAgainst()) {
            faults.add(notForThisRule(at + "/kind", "must be MAJORITY or CONCURRENT_MAJORITY"));
        }
        if (fallBack.kind() == RuleKind.CONCURRENT_MAJORITY && fewerThanTwo(fallBack.groups())) {
            faults.add(Fault.at(at + "/groups", "too-few", "a concurrent majority needs at least two groups"));
        }
        if (fallBack.kind() != RuleKind.CONCURRENT_MAJORITY && fallBack.groups() != null) {
            faults.add(notForThisRule(at + "/groups", "only a concurrent majority counts by groups"));
        }
    }

    private static Fault notForThisRule(String at, String detail) {
        return Fault.at(at, "not-for-this-rule", detail);
    }

    private static boolean fewerThanTwo(@Nullable List<String> groups) {
        return groups == null || groups.stream().distinct().count() < 2;
    }

    /** The rule as it is published. */
    public DecisionRule rule() {
        return new DecisionRule(
                kind.name(),
                roles == null ? List.of() : roles.stream().distinct().sorted().toList(),
                quorum,
                threshold,
                groups == null ? null : groups.stream().distinct().sorted().toList(),
                maxRounds,
                fallBack == null
                        ? null
                        : new DecisionRule.FallBack(
                                fallBack.kind().name(),
                                fallBack.threshold(),
                                fallBack.groups() == null
                                        ? null
                                        : fallBack.groups().stream()
                                                .distinct()
                                                .sorted()
                                                .toList()),
                electorate == null ? null : electorate.name(),
                k,
                budget == null ? null : new Money(budget.amount(), budget.currency()));
    }
}
