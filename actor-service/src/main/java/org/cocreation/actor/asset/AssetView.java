package org.cocreation.actor.asset;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that an actor offers, and where it stands.
 *
 * @param reservedFor the arenas for which it is set aside
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssetView(
        UUID id,
        @JsonIgnore long version,
        UUID actorId,
        AssetKind kind,
        String tag,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        boolean shareable,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        AssetState state,
        List<UUID> reservedFor,
        Instant offeredAt,
        @Nullable Instant endedAt) {}
