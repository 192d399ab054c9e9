package org.cocreation.actor.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cocreation.actor.Published;
import org.cocreation.contracts.ActorEvent.ActorErased;
import org.cocreation.contracts.ActorEvent.ActorRegistered;
import org.cocreation.contracts.ActorEvent.ActorUpdated;
import org.junit.jupiter.api.Test;

class ActorContractTest {

    private final Actor ada = AnActor.citizen();

    @Test
    void aRegistrationIsAnnouncedAsThePublishedSampleShows() {
        assertThat(Published.json(ada.registered())).isEqualTo(Published.json(Published.sample(ActorRegistered.class)));
    }

    @Test
    void aChangeIsAnnouncedAsThePublishedSampleShows() {
        ActorUpdated event = ada.change(AnActor.details(List.of("youth"))).orElseThrow();

        assertThat(Published.json(event)).isEqualTo(Published.json(Published.sample(ActorUpdated.class)));
    }

    @Test
    void anErasureIsAnnouncedAsThePublishedSampleShows() {
        assertThat(Published.json(ada.erase())).isEqualTo(Published.json(Published.sample(ActorErased.class)));
    }
}
