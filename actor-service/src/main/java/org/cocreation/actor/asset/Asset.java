package org.cocreation.actor.asset;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.AssetOffered;
import org.cocreation.contracts.ActorEvent.AssetReleased;
import org.cocreation.contracts.ActorEvent.AssetReserved;
import org.cocreation.contracts.ActorEvent.AssetWithdrawn;
import org.cocreation.contracts.ActorEvent.OfActor;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * Something that an actor offers to arenas: recognition, a power, an ability or a thing. It is set aside for one arena, or when it can be
 * shared for any number of them, and free again when the last of them lets it go. Whoever offered it may withdraw it for good.
 */
@Entity
@Table(name = "asset")
class Asset {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID actorId;

    @Enumerated(EnumType.STRING)
    private AssetKind kind;

    private String tag;
    private @Nullable BigDecimal quantity;
    private @Nullable String unit;
    private boolean shareable;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private AssetState state;

    private Instant offeredAt;
    private @Nullable Instant endedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "asset_reservation", joinColumns = @JoinColumn(name = "asset_id"))
    @BatchSize(size = 200)
    private Set<Reservation> reservations = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Asset() {} // for Hibernate

    Asset(UUID id, UUID actorId, OfferAsset command, Instant now, LocalDate today) {
        List<Fault> faults = command.faults(today);
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
        this.id = id;
        this.actorId = actorId;
        this.kind = command.kind();
        this.tag = Tags.normal(command.tag());
        this.quantity = command.quantity();
        this.unit = command.unit();
        this.shareable = Boolean.TRUE.equals(command.shareable());
        this.validFrom = command.from();
        this.validTo = command.to();
        this.offeredAt = now;
        this.state = AssetState.OFFERED;
    }

    AssetOffered offered() {
        return new AssetOffered(actorId, id, kind.name(), tag, quantity, unit, shareable, validFrom, validTo);
    }

    /** Sets it aside for an arena; empty when it is so already. */
    Optional<AssetReserved> reserve(UUID arenaId, Instant now, LocalDate today) {
        if (reservedFor(arenaId)) {
            return Optional.empty();
        }
        checkOffered();
        if (!availableOn(today)) {
            throw new RuleViolation(AssetProblem.ASSET_NOT_AVAILABLE, "it is offered until " + validTo);
        }
        if (!shareable && !reservations.isEmpty()) {
            throw new RuleViolation(AssetProblem.ASSET_RESERVED, "asset " + id + " is set aside already");
        }
        if (state == AssetState.OFFERED) {
            become(AssetState.RESERVED);
        }
        reservations.add(new Reservation(arenaId, shareable, now));
        return Optional.of(new AssetReserved(actorId, id, arenaId));
    }

    /** Whether an arena could have it now. */
    boolean freeFor(UUID arenaId, LocalDate today) {
        return state != AssetState.WITHDRAWN
                && availableOn(today)
                && (shareable || reservations.isEmpty() || reservedFor(arenaId));
    }

    AssetReleased release(UUID arenaId) {
        if (!reservations.removeIf(reservation -> reservation.arenaId().equals(arenaId))) {
            throw new RuleViolation(AssetProblem.ASSET_NOT_RESERVED, "asset " + id + " for arena " + arenaId);
        }
        if (reservations.isEmpty()) {
            become(AssetState.OFFERED);
        }
        return new AssetReleased(actorId, id, arenaId);
    }

    /** Ends the offer; the arenas that counted on it hear so first. */
    List<OfActor> withdraw(Instant now) {
        checkOffered();
        List<OfActor> events = new ArrayList<>();
        arenas().forEach(arena -> events.add(release(arena)));
        become(AssetState.WITHDRAWN);
        endedAt = now;
        events.add(new AssetWithdrawn(actorId, id));
        return events;
    }

    /** A day that has passed cannot be promised any more; one to come can. */
    private boolean availableOn(LocalDate today) {
        return validTo == null || !validTo.isBefore(today);
    }

    private void checkOffered() {
        if (state == AssetState.WITHDRAWN) {
            throw new RuleViolation(AssetProblem.ASSET_WITHDRAWN, "asset " + id + " was withdrawn");
        }
    }

    private void become(AssetState target) {
        if (!state.canBecome(target)) {
            throw new IllegalStateException(state + " cannot become " + target);
        }
        state = target;
    }

    boolean reservedFor(UUID arenaId) {
        return reservations.stream()
                .anyMatch(reservation -> reservation.arenaId().equals(arenaId));
    }

    private List<UUID> arenas() {
        return reservations.stream().map(Reservation::arenaId).sorted().toList();
    }

    UUID id() {
        return id;
    }

    UUID actorId() {
        return actorId;
    }

    AssetState state() {
        return state;
    }

    long version() {
        return version;
    }

    AssetView view() {
        return new AssetView(
                id, version, actorId, kind, tag, quantity, unit, shareable, validFrom, validTo, state, arenas(),
                offeredAt, endedAt);
    }
}
