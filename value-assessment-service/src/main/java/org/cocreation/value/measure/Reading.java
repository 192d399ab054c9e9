package org.cocreation.value.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A measure at a moment.
 *
 * @param measure its number, such as M6
 * @param value the figure; absent with a reason
 * @param n how many things it was computed from
 * @param inputs the parts and counts it was computed from
 * @param caveat what it does not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reading(
        String measure,
        String name,
        @Nullable Double value,
        @Nullable Absence absent,
        int n,
        Instant asOf,
        Map<String, Object> inputs,
        Standing label,
        String caveat) {

    public Reading {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }
}
