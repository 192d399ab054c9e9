package org.cocreation.value.measure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.AssetOffered;
import org.cocreation.contracts.ActorEvent.AssetReleased;
import org.cocreation.contracts.ActorEvent.AssetReserved;
import org.cocreation.contracts.ActorEvent.AssetWithdrawn;
import org.cocreation.contracts.ActorEvent.StrategyLinked;
import org.cocreation.contracts.ArenaEvent;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.LearningEvent.LessonEmbedded;

/** What each of the measured events is about. */
final class MeasuredEvents {

    private MeasuredEvents() {}

    /** The arenas, proposals, challenges or assets under which a fact is filed. */
    static Set<UUID> about(DomainEvent event) {
        if (event instanceof ArenaEvent.IdeaShared idea) {
            return both(idea.arenaId(), idea.proposalId());
        } else if (event instanceof ArenaEvent.ProposalAdopted adopted) {
            return both(adopted.arenaId(), adopted.proposalId());
        } else if (event instanceof ArenaEvent.AdoptionObserved observed) {
            return both(observed.arenaId(), observed.proposalId());
        } else if (event instanceof AssetOffered asset) {
            return Set.of(asset.assetId());
        } else if (event instanceof AssetWithdrawn asset) {
            return Set.of(asset.assetId());
        } else if (event instanceof AssetReserved asset) {
            return Set.of(asset.arenaId());
        } else if (event instanceof AssetReleased asset) {
            return Set.of(asset.arenaId());
        } else if (event instanceof StrategyLinked link) {
            return Set.of(link.arenaId() == null ? link.linkId() : link.arenaId());
        } else if (event instanceof LessonEmbedded embedding) {
            return new LinkedHashSet<>(embedding.arenaIds());
        }
        return Set.of(event.key());
    }

    private static Set<UUID> both(UUID one, UUID other) {
        return new LinkedHashSet<>(List.of(one, other));
    }
}
