package org.cocreation.actor.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.actor.actor.Duplicates;
import org.jspecify.annotations.Nullable;

/**
 * A file of actors that a steward handed in, and how far it is taken in.
 *
 * @param records how many records the file holds
 * @param possibleDuplicates lines whose actor may be known already
 * @param done how many of them are dealt with; a service that was killed goes on behind them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActorImport(
        UUID id,
        ImportState state,
        FileFormat format,
        boolean dryRun,
        @Nullable UUID startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        int records,
        int done,
        int created,
        int updated,
        int unchanged,
        int refused,
        int possibleDuplicates) {

    /** A line that was not taken in: the field and the rule, never the value. */
    record LineFault(int line, String field, String code, String detail) {}

    /**
     * A line whose new actor may be the same as another one, and why. In a dry run, too.
     *
     * @param actorId the other one, when it is known
     * @param sameAsLine the line above that says it, when it is not, because the file was only tried out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PossibleDuplicate(
            int line, @Nullable UUID actorId, @Nullable Integer sameAsLine, List<Duplicates.Because> because) {}
}
