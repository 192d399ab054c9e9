package org.cocreation.local.check;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What the platform's rule answers for one election.
 *
 * @param instance the file and the rule
 * @param result what the platform answers; absent where the file cannot be read
 * @param expected what is known to be right; absent where nothing is known
 * @param agrees whether the two are the same; false for a file that cannot be read, absent where nothing is known
 * @param seconds what the rule took, without reading the file
 * @param fault why the file cannot be read
 */
record Verdict(
        String instance,
        @Nullable Object result,
        @Nullable Object expected,
        @Nullable Boolean agrees,
        double seconds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String fault)
        implements Finding {

    static Verdict of(String instance, Object result, @Nullable Object expected, double seconds) {
        return new Verdict(
                instance, result, expected, expected == null ? null : expected.equals(result), seconds, null);
    }

    static Verdict malformed(String instance, String fault) {
        return new Verdict(instance, null, null, false, 0, fault);
    }

    @Override
    @JsonIgnore
    public @Nullable Object shown() {
        return result;
    }
}
