package org.cocreation.arena.adaptation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.arena.AdaptationKind;
import org.cocreation.arena.arena.ConveneArena;
import org.cocreation.arena.arena.DissolveReason;
import org.cocreation.arena.challenge.RaiseChallenge;
import org.cocreation.contracts.Level;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to adapt an arena. Reason and trigger are always needed; of the rest, each kind takes what {@link AdaptationFaults} says.
 *
 * @param reason public text
 * @param suggestionId the suggestion that is accepted, exactly when the trigger is SUGGESTION
 * @param decisionId the taken decision that is carried out, exactly when the trigger is DECISION
 * @param framing REFRAME: how the arena understands its task from now on
 * @param seatPlan RECOMPOSE: the complete new seat plan
 * @param needs RECOMPOSE: all that the arena lacks
 * @param jurisdictions RESCALE: where it works
 * @param level RESCALE: on which level
 * @param successors SPLIT: the arenas that go on
 * @param arenaIds MERGE: the other arenas that end
 * @param successor MERGE: the arena that goes on
 * @param dissolveReason DISSOLVE: why it ends
 * @param handOverTo DISSOLVE: an arena of the same facilitator that takes over what is open; without it that is set aside
 * @param noLessons DISSOLVE: says expressly that there is no lesson to record; not needed where one was recorded
 */
public record AdaptArena(
        @NotNull AdaptationKind kind,
        @NotBlank @Size(max = 2_000) String reason,
        @NotNull Trigger trigger,
        @Nullable UUID suggestionId,
        @Nullable UUID decisionId,
        @Size(min = 1, max = 5_000) @Nullable String framing,
        @Size(min = 1, max = 20) @Nullable List<ConveneArena.@NotNull @Valid SeatLine> seatPlan,
        @Size(max = 50) @Nullable List<ConveneArena.@NotNull @Valid Lack> needs,

        @Size(min = 1, max = 50) @Nullable
        List<
                        @NotNull
                        @Pattern(regexp = RaiseChallenge.JURISDICTION, message = "must start with an ISO country code")
                        String>
                jurisdictions,

        @Nullable Level level,
        @Size(min = 2, max = 20) @Nullable List<@NotNull @Valid SuccessorPlan> successors,
        @Size(min = 1, max = 19) @Nullable List<@NotNull UUID> arenaIds,
        @Valid @Nullable SuccessorPlan successor,
        @Nullable DissolveReason dissolveReason,
        @Nullable UUID handOverTo,
        @Nullable Boolean noLessons) {}
