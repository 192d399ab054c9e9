package org.cocreation.arena.decision;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record in an arena's chain.
 *
 * @param hash SHA-256 of the record as canonical JSON
 * @param texts the free texts of the decision that were not erased, to be checked against the digests in the record
 */
public record ChainEntry(
        int no,
        UUID decisionId,
        String hash,

        @JsonRawValue @Schema(implementation = DecisionRecord.class)
        String record,

        List<SealedTexts.SealedText> texts) {}
