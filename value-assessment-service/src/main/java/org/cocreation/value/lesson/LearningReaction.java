package org.cocreation.value.lesson;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cocreation.contracts.ArenaEvent.PrototypeTested;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.kit.event.EventHandler;

/** Records the lesson of every test whose people wrote down what they learned. */
@ApplicationScoped
class LearningReaction implements EventHandler.Reaction {

    private final LessonService service;

    LearningReaction(LessonService service) {
        this.service = service;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(PrototypeTested.class);
    }

    @Override
    public void on(Received event) {
        if (event.data() instanceof PrototypeTested tested && tested.learningGiven()) {
            service.learn(tested);
        }
    }
}
