package org.cocreation.actor.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cocreation.actor.Published;
import org.cocreation.contracts.ActorEvent.AssetOffered;
import org.cocreation.contracts.ActorEvent.AssetReleased;
import org.cocreation.contracts.ActorEvent.AssetReserved;
import org.cocreation.contracts.ActorEvent.AssetWithdrawn;
import org.cocreation.kit.http.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final UUID OTHER = new UUID(0, 5);

    private final AssetOffered sample = Published.sample(AssetOffered.class);
    private final UUID arena = Published.sample(AssetReserved.class).arenaId();

    @ParameterizedTest
    @CsvSource({
        "OFFERED, RESERVED, true",
        "OFFERED, WITHDRAWN, true",
        "RESERVED, OFFERED, true",
        "RESERVED, WITHDRAWN, true",
        "WITHDRAWN, OFFERED, false",
        "WITHDRAWN, RESERVED, false",
        "OFFERED, OFFERED, false"
    })
    void onlyTheMovesOfTheDiagramAreLegal(AssetState from, AssetState to, boolean legal) {
        assertThat(from.canBecome(to)).isEqualTo(legal);
    }

    @Test
    void everyStepIsAnnouncedAsThePublishedSamplesShow() {
        Asset asset = asset(true);

        assertThat(Published.json(asset.offered())).isEqualTo(Published.json(sample));
        assertThat(Published.json(asset.reserve(arena, NOON, DAY).orElseThrow()))
                .isEqualTo(Published.json(Published.sample(AssetReserved.class)));
        assertThat(Published.json(asset.release(arena)))
                .isEqualTo(Published.json(Published.sample(AssetReleased.class)));
        assertThat(asset.withdraw(NOON)).containsExactly(Published.sample(AssetWithdrawn.class));
    }

    @Test
    void whatCanBeSharedIsSetAsideForSeveralArenasAndFreeAgainAfterTheLast() {
        Asset asset = asset(true);

        assertThat(asset.reserve(arena, NOON, DAY)).isPresent();
        assertThat(asset.reserve(arena, NOON, DAY)).isEmpty();
        assertThat(asset.reserve(OTHER, NOON, DAY)).isPresent();
        asset.release(arena);
        assertThat(asset.state()).isEqualTo(AssetState.RESERVED);
        asset.release(OTHER);
        assertThat(asset.state()).isEqualTo(AssetState.OFFERED);
        assertThatThrownBy(() -> asset.release(OTHER)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void whatCannotBeSharedIsSetAsideForOneArena() {
        Asset asset = asset(false);
        asset.reserve(arena, NOON, DAY);

        assertThat(asset.freeFor(arena, DAY)).isTrue();
        assertThat(asset.freeFor(OTHER, DAY)).isFalse();
        assertThatThrownBy(() -> asset.reserve(OTHER, NOON, DAY))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(AssetProblem.ASSET_RESERVED));
    }

    @Test
    void whoeverWithdrawsTellsTheArenasFirst() {
        Asset asset = asset(true);
        asset.reserve(arena, NOON, DAY);
        asset.reserve(OTHER, NOON, DAY);

        assertThat(asset.withdraw(NOON)).hasSize(3).last().isInstanceOf(AssetWithdrawn.class);
        assertThatThrownBy(() -> asset.reserve(arena, NOON, DAY)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> asset.withdraw(NOON)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void anOfferThatIsOverIsNotSetAside() {
        assertThatThrownBy(() -> asset(true).reserve(arena, NOON, LocalDate.parse("2027-01-01")))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(AssetProblem.ASSET_NOT_AVAILABLE));
    }

    private Asset asset(boolean shareable) {
        OfferAsset offer = new OfferAsset(
                AssetKind.valueOf(sample.kind()),
                sample.tag(),
                sample.quantity(),
                sample.unit(),
                shareable,
                sample.from(),
                sample.to());
        return new Asset(sample.assetId(), sample.actorId(), offer, NOON, DAY);
    }
}
