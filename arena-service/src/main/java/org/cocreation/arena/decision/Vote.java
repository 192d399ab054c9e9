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

    /** A vote that does not choose among options. */
    static Vote of(Choice choice) {
        return new Vote(choice, null, null, null);
    }
}
