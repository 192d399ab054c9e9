package org.cocreation.arena.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a valid ballot says: exactly one of these. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Vote(
        @Nullable Choice choice,
        @Nullable List<String> approvals,
        @Nullable List<String> ranking,
        @Nullable Map<String, Integer> points) {

    /** The same with the codes of options that are in the map, or put there, so that equal ones are held once. */
    Vote holding(Map<String, String> codes) {
        return new Vote(choice, held(approvals, codes), held(ranking, codes), points);
    }

    private static @Nullable List<String> held(@Nullable List<String> chosen, Map<String, String> codes) {
        return chosen == null
                ? null
                : chosen.stream()
                        .map(code -> codes.computeIfAbsent(code, each -> each))
                        .toList();
    }

    /** A vote that does not choose among options. */
    static Vote of(Choice choice) {
        return new Vote(choice, null, null, null);
    }
}
