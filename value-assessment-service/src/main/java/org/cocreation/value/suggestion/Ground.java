package org.cocreation.value.suggestion;

import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.Because;
import org.cocreation.contracts.ValueAssessmentEvent;
import org.cocreation.contracts.ValueAssessmentEvent.AdaptationSuggested;
import org.cocreation.contracts.ValueAssessmentEvent.MandateSuggested;

/**
 * A reason to adapt that holds now.
 *
 * @param reason what it is, so that the same one is not given twice
 * @param kind the adaptation it suggests, or {@value #SEEK_MANDATE}
 */
record Ground(String reason, String kind, List<Because> because) {

    /** No adaptation helps where others must trust an arena with power. */
    static final String SEEK_MANDATE = "SEEK_MANDATE";

    Ground {
        because = List.copyOf(because);
    }

    /** What an arena is told of it. */
    ValueAssessmentEvent suggestedTo(UUID arenaId, UUID suggestionId) {
        return kind.equals(SEEK_MANDATE)
                ? new MandateSuggested(arenaId, suggestionId, because)
                : new AdaptationSuggested(arenaId, suggestionId, kind, because, null);
    }
}
