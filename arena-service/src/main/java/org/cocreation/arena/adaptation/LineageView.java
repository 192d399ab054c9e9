package org.cocreation.arena.adaptation;

import java.util.List;
import java.util.UUID;
import org.cocreation.arena.arena.ArenaState;
import org.jspecify.annotations.Nullable;

/**
 * Where an arena comes from and where it went.
 *
 * @param parent the arena that it is a working group of
 * @param children the newest of its own working groups; the list of arenas shows all by {@code parentArenaId}
 * @param predecessors arenas that it goes on from
 * @param successors arenas that go on from it
 */
public record LineageView(
        UUID arenaId,
        @Nullable Relative parent,
        List<Relative> children,
        List<Relative> predecessors,
        List<Relative> successors) {

    /** Another arena; the kind is SPLIT, MERGE or HANDED_OVER where one went on from the other. */
    public record Relative(
            UUID id,
            String name,
            ArenaState state,
            @Nullable String kind) {}
}
