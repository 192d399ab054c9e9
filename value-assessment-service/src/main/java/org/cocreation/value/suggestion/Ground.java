package org.cocreation.value.suggestion;

import java.util.List;
import org.cocreation.contracts.Because;

/**
 * A reason to adapt that holds now.
 *
 * @param reason what it is, so that the same one is not given twice
 * @param kind the adaptation it suggests
 */
record Ground(String reason, String kind, List<Because> because) {

    Ground {
        because = List.copyOf(because);
    }
}
