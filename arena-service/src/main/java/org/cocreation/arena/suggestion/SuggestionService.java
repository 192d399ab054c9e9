package org.cocreation.arena.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.cocreation.arena.arena.ArenaProblem;
import org.cocreation.arena.arena.Standing;
import org.cocreation.arena.arena.Standings;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.RuleViolation;
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
        Standing standing = standings.of(suggestion.arenaId(), by);
        if (!standing.facilitates()) {
            throw new RuleViolation(ArenaProblem.NOT_A_FACILITATOR, "of arena " + suggestion.arenaId());
        }
        if (standing.state().ended()) {
            throw new RuleViolation(ArenaProblem.ARENA_MOVE_NOT_ALLOWED, "the arena is " + standing.state());
        }
        suggestion.dismiss(command.reason(), by, clock.instant());
        return suggestion.view();
    }
}
