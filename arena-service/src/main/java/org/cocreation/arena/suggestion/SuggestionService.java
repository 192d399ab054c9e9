package org.cocreation.arena.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.cocreation.arena.arena.Standings;
import org.cocreation.kit.http.ETag;
import org.jspecify.annotations.Nullable;

/** What people do with suggestions, besides adapting the arena. */
@ApplicationScoped
class SuggestionService {

    private final Suggestions suggestions;
    private final Standings standings;
    private final InstantSource clock;

    SuggestionService(Suggestions suggestions, Standings standings, InstantSource clock) {
        this.suggestions = suggestions;
        this.standings = standings;
        this.clock = clock;
    }

    SuggestionView dismiss(UUID id, DismissSuggestion command, UUID by, @Nullable String ifMatch) {
        Suggestion suggestion = suggestions.lock(id);
        ETag.check(ifMatch, suggestion.version());
        standings.of(suggestion.arenaId(), by).refuseWhenEnded().refuseUnlessFacilitating();
        suggestion.dismiss(command.reason(), by, clock.instant());
        return suggestion.view();
    }
}
