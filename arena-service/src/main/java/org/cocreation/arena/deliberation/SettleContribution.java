package org.cocreation.arena.deliberation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Says what became of a contribution: TAKEN_UP in a version of a proposal, ANSWERED, or NOT_TAKEN_UP for a reason. */
public record SettleContribution(
        @NotNull ContributionOutcome outcome,
        @Nullable UUID proposalId,
        @Positive @Nullable Integer version,
        @Size(max = 2_000) @Nullable String reason) {

    /** Refuses what does not fit the outcome, every field at once. */
    void refuseWhatDoesNotFit() {
        List<Fault> faults = new ArrayList<>();
        boolean takenUp = outcome == ContributionOutcome.TAKEN_UP;
        fits("/proposalId", takenUp, proposalId != null, faults);
        fits("/version", takenUp, version != null, faults);
        if (outcome == ContributionOutcome.NOT_TAKEN_UP && (reason == null || reason.isBlank())) {
            faults.add(Fault.at("/reason", "missing", "is needed with NOT_TAKEN_UP"));
        }
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
    }

    private void fits(String pointer, boolean wanted, boolean given, List<Fault> faults) {
        if (wanted && !given) {
            faults.add(Fault.at(pointer, "missing", "is needed with TAKEN_UP"));
        } else if (given && !wanted) {
            faults.add(Fault.at(pointer, "does-not-fit-outcome", "belongs to TAKEN_UP only"));
        }
    }
}
