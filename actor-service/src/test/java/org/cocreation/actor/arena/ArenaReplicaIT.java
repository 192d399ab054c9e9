package org.cocreation.actor.arena;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.actor.AnArena;
import org.cocreation.actor.Published;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.ArenaEvent.ArenaConvened;
import org.cocreation.contracts.ArenaEvent.ArenaFormed;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.contracts.SeatRole;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ArenaReplicaIT {

    @Inject
    KnownArenas arenas;

    @Test
    void thePublishedSamplesOfArenaEventsBuildTheReplica() {
        ArenaConvened convened = publish(ArenaConvened.class);
        ActorJoinedArena joined = publish(ActorJoinedArena.class);
        publish(ArenaAdapted.class);
        publish(ArenaFormed.class);
        AnArena.awaitRow("select 1 from known_arena where state = 'FORMED' and arena_id = ?", convened.arenaId());

        KnownArena arena = arenas.get(convened.arenaId());

        assertThat(arena.convenerId()).isEqualTo(convened.convenerId());
        assertThat(arena.jurisdictions()).isEqualTo(convened.jurisdictions());
        assertThat(arena.seatRoles()).containsExactly("CITIZEN", "POLITICIAN", "PUBLIC_EMPLOYEE");
        assertThat(arena.admits()).isEqualTo(convened.admission().open());
        assertThat(arenas.seats(arena.id(), joined.actorId())).isTrue();
        assertThat(arenas.hasFunction(arena.id(), joined.actorId(), SeatFunction.CATALYST))
                .isTrue();
        assertThat(arenas.hasFunction(arena.id(), joined.actorId(), SeatFunction.FACILITATOR))
                .isFalse();
        assertThat(arenas.seats(arena.id(), UUID.randomUUID())).isFalse();
    }

    @Test
    void theReplicaFollowsTheShapeOfAnArena() {
        UUID id = AnArena.convenedBy(UUID.randomUUID(), "DK-157");
        AnArena.forms(id);

        AnArena.adapts(id, 1, "OPEN");
        AnArena.awaitRow("select 1 from known_arena where state = 'FORMED' and admission_open and arena_id = ?", id);
        assertThat(arenas.get(id).admits()).isTrue();
        AnArena.adapts(id, 2, "PAUSE");
        AnArena.awaitRow("select 1 from known_arena where state = 'PAUSED' and arena_id = ?", id);
        assertThat(arenas.get(id).admits()).isFalse();
        AnArena.adapts(id, 3, "RESUME");
        AnArena.adapts(
                id, 4, "RECOMPOSE", Map.of(), List.of(new PlannedSeats(SeatRole.PUBLIC_MANAGER, 0, 1, true, false)));
        AnArena.adapts(id, 5, "RESCALE", Map.of("jurisdictions", List.of("US-27053")), null);
        AnArena.awaitRow("select 1 from known_arena where jurisdictions = '{US-27053}' and arena_id = ?", id);
        assertThat(arenas.get(id).seatRoles()).containsExactly("PUBLIC_MANAGER");
        assertThat(arenas.get(id).admits()).isTrue();
        AnArena.adapts(id, 6, "CLOSE");
        AnArena.awaitRow("select 1 from known_arena where not admission_open and arena_id = ?", id);
        assertThat(arenas.get(id).admits()).isFalse();

        AnArena.dissolves(id, "TASK_COMPLETED");
        assertThat(arenas.get(id).gone()).isTrue();
    }

    private static <T extends DomainEvent> T publish(Class<T> type) {
        T sample = Published.sample(type);
        PlatformResource.publish("arena-events.v1", sample);
        return sample;
    }
}
