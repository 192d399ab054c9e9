package org.cocreation.actor.leadership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What remains of what a leader earned and spent, at a time. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeadershipAccountView(
        UUID actorId,
        boolean consent,
        @Nullable Instant consentedAt,
        @Nullable Double balance,
        @Nullable Instant asOf,
        String label,
        String caveat) {

    static final String LABEL = "OWN";
    static final String CAVEAT =
            "A ledger of what happened on this platform with a tariff of its own, that fades; no index of leadership, and no ranking.";

    static LeadershipAccountView none(UUID actorId) {
        return new LeadershipAccountView(actorId, false, null, null, null, LABEL, CAVEAT);
    }

    static LeadershipAccountView of(UUID actorId, Instant consentedAt, double balance, Instant asOf) {
        return new LeadershipAccountView(actorId, true, consentedAt, balance, asOf, LABEL, CAVEAT);
    }

    /** Something that was earned or spent. */
    public record LeadershipEntry(
            UUID id, Instant at, String kind, double amount, LeadershipReason reason, UUID sourceEventId) {}
}
