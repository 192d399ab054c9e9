package org.cocreation.arena.deliberation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as one reader may see it.
 *
 * @param text absent where the reader may not read it: hidden texts are for their author and the facilitators, withdrawn ones for their
 *     author
 * @param by the actor who made it
 * @param hiding why it is or was hidden
 * @param settlement what became of it; absent as long as nobody has said so
 */
public record ContributionView(
        UUID id,
        UUID arenaId,
        About about,
        ContributionKind kind,
        @Nullable String text,
        String language,
        @Nullable UUID inReplyTo,
        UUID by,
        Instant at,
        ContributionState state,
        @Nullable Hiding hiding,
        @Nullable Settlement settlement) {

    /** Who hid it and why. */
    public record Hiding(
            UUID by, Instant at, String reason, @Nullable Appeal appeal) {}

    /**
     * The author's objection to hiding it.
     *
     * @param reason absent for everybody but the author and the facilitators: it may quote what was hidden
     * @param outcome absent while nobody has decided
     * @param answer why it was decided so
     */
    public record Appeal(
            @Nullable String reason,
            Instant at,
            @Nullable AppealOutcome outcome,
            @Nullable String answer,
            @Nullable UUID closedBy,
            @Nullable Instant closedAt) {}

    /** What became of it; proposal and version are given when it was taken up. */
    public record Settlement(
            ContributionOutcome outcome,
            @Nullable UUID proposalId,
            @Nullable Integer version,
            @Nullable String reason,
            UUID by,
            Instant at) {}

    /** Whether facilitators see more of it than everybody else does. */
    boolean hasMoreForFacilitators() {
        return state == ContributionState.HIDDEN || (hiding != null && hiding.appeal() != null);
    }

    /** The same without what the reader may not know. */
    ContributionView seenBy(@Nullable UUID reader, boolean facilitates) {
        boolean own = by.equals(reader);
        boolean readable = switch (state) {
            case VISIBLE -> true;
            case HIDDEN -> own || facilitates;
            case WITHDRAWN -> own;
        };
        return new ContributionView(
                id,
                arenaId,
                about,
                kind,
                readable ? text : null,
                language,
                inReplyTo,
                by,
                at,
                state,
                hiding == null || own || facilitates ? hiding : withoutReasonOfAppeal(hiding),
                settlement);
    }

    private static Hiding withoutReasonOfAppeal(Hiding hiding) {
        Appeal appeal = hiding.appeal();
        return appeal == null
                ? hiding
                : new Hiding(
                        hiding.by(),
                        hiding.at(),
                        hiding.reason(),
                        new Appeal(
                                null,
                                appeal.at(),
                                appeal.outcome(),
                                appeal.answer(),
                                appeal.closedBy(),
                                appeal.closedAt()));
    }
}
