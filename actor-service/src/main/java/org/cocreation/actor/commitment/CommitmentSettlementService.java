package org.cocreation.actor.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cocreation.actor.asset.AssetSettlementService;
import org.cocreation.kit.event.EventLog;

/** What time, arenas and erasure do to commitments. One public method, one transaction. */
@ApplicationScoped
@Transactional
public class CommitmentSettlementService {

    private static final int BATCH = 100;

    private final Commitments commitments;
    private final AssetSettlementService assets;
    private final EventLog events;
    private final InstantSource clock;

    CommitmentSettlementService(
            Commitments commitments, AssetSettlementService assets, EventLog events, InstantSource clock) {
        this.commitments = commitments;
        this.assets = assets;
        this.events = events;
        this.clock = clock;
    }

    int lapseOverdue(Instant now) {
        List<Commitment> overdue = commitments.takeOverdue(now, BATCH);
        close(overdue, CommitmentState.LAPSED, now);
        return overdue.size();
    }

    void arenaGone(UUID arenaId) {
        close(commitments.openIn(arenaId), CommitmentState.RELEASED, clock.instant());
    }

    void actorLeft(UUID actorId, UUID arenaId) {
        close(commitments.openOfIn(actorId, arenaId), CommitmentState.RELEASED, clock.instant());
    }

    /** Releases what a person promised who is erased. */
    public void closeAllOf(UUID actorId) {
        close(commitments.openOf(actorId), CommitmentState.RELEASED, clock.instant());
    }

    /** All commitments of an actor, in the order in which they were made. */
    public List<CommitmentView> of(UUID actorId) {
        return commitments.allOf(actorId).stream().map(Commitment::view).toList();
    }

    private void close(Collection<Commitment> open, CommitmentState end, Instant now) {
        events.append(
                open.stream().map(commitment -> commitment.close(end, now)).toList());
        open.stream()
                .sorted(Comparator.comparing(commitment -> commitment.actorId().toString()))
                .forEach(commitment -> assets.promiseEnded(commitment.assetId(), commitment.arenaId()));
    }
}
