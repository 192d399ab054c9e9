package org.cocreation.arena.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cocreation.arena.arena.Arena;
import org.cocreation.arena.arena.Arenas;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.ValueAssessmentEvent.AdaptationSuggested;
import org.cocreation.kit.event.EventHandler;

/** Puts what measures suggest before the people of the arena, unless the arena has ended meanwhile. */
@ApplicationScoped
class SuggestionReaction implements EventHandler.Reaction {

    private final Suggestions suggestions;
    private final Arenas arenas;

    SuggestionReaction(Suggestions suggestions, Arenas arenas) {
        this.suggestions = suggestions;
        this.arenas = arenas;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(AdaptationSuggested.class);
    }

    @Override
    public void on(Received event) {
        if (event.data() instanceof AdaptationSuggested suggested) {
            Arena arena = arenas.findByIdOptional(suggested.arenaId())
                    .orElseThrow(() -> new UnknownReference(suggested.arenaId()));
            boolean known =
                    suggestions.findByIdOptional(suggested.suggestionId()).isPresent();
            if (!known && !arena.state().ended()) {
                suggestions.persist(new Suggestion(suggested, event.time()));
            }
        }
    }
}
